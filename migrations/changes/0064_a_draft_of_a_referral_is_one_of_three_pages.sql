-- The ten pages on which a referral was filled in are three (src/zorgroute/referral/pages.ts): the drafts of what stands on one page become one.
-- A draft of a page is all that stands there: what was not typed in any of them is what was saved. The first begun says which text it saw.

create temporary table page_of_part (part text, page text) on commit drop;
insert into page_of_part values
  ('kind-en-gezin', 'het-kind'), ('wat-gaat-goed', 'het-kind'), ('wat-vindt-het-kind', 'het-kind'),
  ('aanleiding', 'wat-er-speelt'), ('wat-is-geprobeerd', 'wat-er-speelt'), ('betrokken-hulp', 'wat-er-speelt'), ('waarom-nu', 'wat-er-speelt'),
  ('wat-vragen-de-ouders', 'wat-er-nodig-is'), ('wat-vraagt-de-school', 'wat-er-nodig-is'), ('terugkoppeling', 'wat-er-nodig-is');

create temporary table former_draft on commit drop as
select d.*, found.trajectory, found.of_part, p.page, '/trajecten/' || found.trajectory || '/aanmelding/' || p.page as page_place
from draft d
cross join lateral (select m[1] as trajectory, m[2] as of_part from regexp_match(d.place, '^/trajecten/([0-9a-f-]{36})/aanmelding/([a-z-]+)$') m) found
join page_of_part p on p.part = found.of_part;

insert into draft (membership_id, person_id, pupil_id, school_id, family_id, team_id, place, saved_at, expires_at, fields)
select d.membership_id, d.person_id, d.pupil_id, d.school_id, d.family_id, d.team_id, d.page_place, d.saved_at, d.expires_at,
  coalesce(saved.fields, '{}') || typed.fields || coalesce(seen.fields, '{}')
from (select distinct on (membership_id, page_place) * from former_draft order by membership_id, page_place, saved_at desc) d
cross join lateral (select jsonb_object_agg(f.key, f.value order by t.saved_at) as fields
  from former_draft t, jsonb_each(t.fields) f where t.membership_id = d.membership_id and t.page_place = d.page_place) typed
left join lateral (select jsonb_build_object('version', min((t.fields ->> 'version')::integer)::text) as fields
  from former_draft t where t.membership_id = d.membership_id and t.page_place = d.page_place and t.fields ->> 'version' ~ '^\d{1,9}$'
  having count(*) > 0) seen on true
left join lateral (select jsonb_object_agg(f.key, f.value) as fields
  from referral_preparation n
  join page_of_part p on p.page = d.page
  cross join lateral jsonb_each(case when jsonb_typeof(n.answers -> p.part) = 'object' then n.answers -> p.part end) f
  where n.trajectory_id::text = d.trajectory and jsonb_typeof(f.value) in ('string', 'array')
    and not exists (select from former_draft t where t.membership_id = d.membership_id and t.page_place = d.page_place and t.of_part = p.part)) saved on true;

delete from draft d using former_draft f where f.id = d.id;
