-- Nothing typed is lost: drafts and submissions. And the lines of the log of looking.

-- A draft is personal and belongs to one form at one address (`place`). A draft about a child is gone from sight with the child.
create table draft (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null references membership (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  place text not null check (length(place) between 1 and 300 and place ~ '^/'),
  fields jsonb not null,
  pupil_id uuid references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  family_id uuid references family (id) on delete cascade,
  saved_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 days',
  unique (membership_id, place)
);
create index draft_pupil on draft (pupil_id);
insert into school_layer_table values ('draft');

-- The child or family a draft is about follows from its address; the client cannot say otherwise.
create function access.draft_subject() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found text[] := regexp_match(new.place, '^/(leerlingen|trajecten|gezinnen)/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(/|$)');
begin
  new.pupil_id := null;
  new.school_id := null;
  new.family_id := null;
  if found[1] = 'gezinnen' then
    select f.id into new.family_id from family f where f.id = found[2]::uuid;
  elsif found is not null then
    select p.id, p.school_id into new.pupil_id, new.school_id from pupil p
    where p.id = case when found[1] = 'leerlingen' then found[2]::uuid else (select t.pupil_id from trajectory t where t.id = found[2]::uuid) end;
  end if;
  return new;
end $$;
create trigger draft_subject before insert or update of place on draft for each row execute function access.draft_subject();

alter table draft enable row level security;
create policy own_while_in_sight on draft for all using (
  membership_id = (select actor_membership()) and person_id = (select actor_person())
  and (pupil_id is null or school_id = any ((select school_ids())::uuid[]) or pupil_id = any ((select taught_pupil_ids())::uuid[]))
  and (family_id is null or family_id = any ((select family_ids())::uuid[])));
grant select, delete on draft to portal_app;
grant insert (membership_id, person_id, place, fields) on draft to portal_app;
grant update (fields, saved_at, expires_at) on draft to portal_app;

-- One row a form that was taken in: double click, reload and two tabs find it and never double.
create table submission (
  key uuid primary key,
  person_id uuid not null default actor_person() references person (id) on delete cascade,
  membership_id uuid not null default actor_membership() references membership (id) on delete cascade,
  place text not null check (length(place) between 1 and 300),
  content_hash bytea not null,
  location text not null check (length(location) <= 300 and location ~ '^/'),
  at timestamptz not null default now()
);
create index submission_place on submission (membership_id, place);
alter table submission enable row level security;
create policy own on submission for select using (person_id = (select actor_person()));
create policy own_adds on submission for insert with check (person_id = (select actor_person()));
grant select on submission to portal_app;
grant insert (key, place, content_hash, location) on submission to portal_app;

-- The key of the form at this address: the same in two tabs until one of them is taken in.
create function form_key(at_place text) returns uuid language sql stable
  return md5(actor_membership()::text || at_place || (select count(*) from submission
    where membership_id = actor_membership() and place = at_place)::text)::uuid;
-- Takes a form in: its draft goes with it. A second time raises unique_violation on submission_pkey.
create function take_in(form_key uuid, at_place text, hash bytea, goes_to text) returns void language plpgsql as $$
begin
  insert into submission (key, place, content_hash, location) values (form_key, at_place, hash, goes_to);
  delete from draft where membership_id = actor_membership() and place = at_place;
end $$;
-- Null when the form was taken in meanwhile: a keystroke that arrives after the button leaves nothing behind.
create function keep_draft(at_place text, typed jsonb, of_form uuid) returns timestamptz language sql
begin atomic
  insert into draft (membership_id, person_id, place, fields)
  select actor_membership(), actor_person(), at_place, typed where not exists (select from submission where key = of_form)
  on conflict (membership_id, place) do update set fields = excluded.fields, saved_at = now(), expires_at = now() + interval '30 days'
  returning saved_at;
end;
grant execute on function form_key, take_in, keep_draft to portal_app;

-- A session that fell asleep while somebody typed may still leave a draft, and only that: within twelve hours, never after logout.
-- Gives the time it was kept, or null.
create function access.keep_late_draft(token bytea, expected uuid, at_place text, typed jsonb) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s session;
  kept timestamptz;
begin
  select x.* into s from session x join membership m on m.id = x.membership_id
  where x.token_hash = token and x.ended_at is null and x.started_at > now() - interval '12 hours' and access.active(m);
  if not found or s.membership_id <> expected then
    return null;
  end if;
  insert into draft (membership_id, person_id, place, fields) values (s.membership_id, s.person_id, at_place, typed)
  on conflict (membership_id, place) do update set fields = excluded.fields, saved_at = now(), expires_at = now() + interval '30 days'
  returning saved_at into kept;
  return kept;
end $$;
-- A form of another of my memberships (two tabs): its text is kept there.
create function access.keep_draft_elsewhere(other uuid, at_place text, typed jsonb) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  kept timestamptz;
begin
  insert into draft (membership_id, person_id, place, fields)
  select m.id, m.person_id, at_place, typed from membership m where m.id = other and m.person_id = actor_person() and access.active(m)
  on conflict (membership_id, place) do update set fields = excluded.fields, saved_at = now(), expires_at = now() + interval '30 days'
  returning saved_at into kept;
  return kept;
end $$;
grant execute on function access.keep_late_draft, access.keep_draft_elsewhere to portal_app;

-- Log lines. They read what they name under the actor's own row-level security: what the actor cannot see is not there to log.
create function log_pupils(action text, what text, layer text, ids uuid[]) returns void language sql
begin atomic
  insert into access_log (action, what, layer, ground, subject_kind, subject_ids, board_id)
  select action, what, layer, case actor_role() when 'teacher' then 'leerkracht van de groep' when 'intern_begeleider' then 'intern begeleider van de school'
    when 'administrator' then 'beheer van de school' when 'privacy_officer' then 'toezicht op de gegevens' end,
    'pupil', array_agg(p.id order by p.id), o.parent_id
  from pupil p join organisation o on o.id = p.home_school_id where p.id = any (ids) group by o.parent_id;
end;
create function log_trajectory(action text, what text, id uuid) returns void language sql
begin atomic
  select log_pupils(action, what, 'school', array(select t.pupil_id from trajectory t where t.id = log_trajectory.id));
end;
create function log_referrals(action text, what text, ids uuid[]) returns void language sql
begin atomic
  insert into access_log (action, what, layer, ground, subject_kind, subject_ids, board_id, municipality_id)
  select action, what, 'shared', case actor_role() when 'teacher' then 'leerkracht van de groep' when 'intern_begeleider' then 'intern begeleider van de school'
    when 'cjg_worker' then 'aanmelding bij het team' when 'cjg_coordinator' then 'coördinator van het team'
    when 'casemanager' then 'casemanager of vervanger van het gezin' end,
    'referral', array_agg(r.id order by r.id) || coalesce(array_agg(r.pupil_id order by r.id) filter (where r.pupil_id is not null), '{}'),
    o.parent_id, r.municipality_id
  from referral r join organisation o on o.id = r.home_school_id where r.id = any (ids) group by o.parent_id, r.municipality_id;
end;
create function log_families(action text, what text, ids uuid[]) returns void language sql
begin atomic
  insert into access_log (action, what, layer, ground, subject_kind, subject_ids, municipality_id)
  select action, what, 'care', case actor_role() when 'cjg_coordinator' then 'coördinator van het team'
    when 'casemanager' then coalesce((select case g.kind when 'stand_in' then 'vervanger van de casemanager' else 'casemanager van het gezin' end
      from ground g where g.membership_id = actor_membership() and g.subject_kind = 'family' and g.subject_id = any (ids) limit 1), 'casemanager van het gezin')
    when 'partner' then 'uitgenodigd bij het gezin' when 'privacy_officer' then 'toezicht op de gegevens' end,
    'family', array_agg(f.id order by f.id), o.parent_id
  from (select x.id, x.team_id from family x where x.id = any (ids)
    -- A privacy officer sees of a family only the struck notes.
    union select n.family_id, n.team_id from contact_note n where n.family_id = any (ids) and n.struck_at is not null) f
  join organisation o on o.id = f.team_id group by o.parent_id;
end;
-- A look that shows no child (an empty list, a search without a hit, the log itself).
create function log_nobody(action text, what text, layer text) returns void language sql
begin atomic
  insert into access_log (action, what, layer, subject_kind, subject_ids) values (action, what, layer, 'none', '{}');
end;
grant execute on function log_pupils, log_trajectory, log_referrals, log_families, log_nobody to portal_app;

-- A refused look, in a transaction of its own: seen by the privacy officers of the actor's and of the owner's organisation.
create function access.log_refusal(token bytea, action text, what text, kind text, subject uuid, origin text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s record;
  board uuid;
  municipality uuid;
begin
  select p.id as person, p.name, m.id as membership, m.role, o.id as organisation, coalesce(o.parent_id, o.id) as root into s
  from session x join person p on p.id = x.person_id join membership m on m.id = x.membership_id join organisation o on o.id = m.organisation_id
  where x.token_hash = token;
  if kind = 'pupil' then
    select o.parent_id into board from pupil p join organisation o on o.id = p.home_school_id where p.id = subject;
  elsif kind = 'trajectory' then
    select o.parent_id, p.id into board, subject from trajectory t join pupil p on p.id = t.pupil_id
    join organisation o on o.id = p.home_school_id where t.id = subject;
    kind := 'pupil';
  elsif kind = 'referral' then
    select o.parent_id, r.municipality_id into board, municipality from referral r join organisation o on o.id = r.home_school_id where r.id = subject;
  elsif kind = 'family' then
    select o.parent_id into municipality from family f join organisation o on o.id = f.team_id where f.id = subject;
  end if;
  insert into access_log (person_id, person_name, membership_id, role, organisation_id, actor_root_id, action, what, layer, subject_kind,
    subject_ids, board_id, municipality_id, origin, result)
  values (s.person, s.name, s.membership, s.role, s.organisation, s.root, action, what,
    case kind when 'pupil' then 'school' when 'referral' then 'shared' when 'family' then 'care' else 'register' end,
    case when kind in ('pupil', 'referral', 'family') then kind else 'none' end,
    case when subject is null then '{}' else array[subject] end, board, municipality, origin::inet, 'refused');
end $$;

-- Which of my other memberships would see this? So that a deep link can offer the switch.
create function access.membership_that_sees(token bytea, roles text[], kind text, subject uuid)
returns table (id uuid, role text, organisation_name text) language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with me as (select x.person_id, x.membership_id from session x where x.token_hash = token and x.ended_at is null),
  found as (
    select p.school_id, p.id as pupil_id, p.group_id, null::uuid as team_id, null::uuid as inbox_team_id, null::uuid as family_id
    from pupil p where kind in ('pupil', 'trajectory') and p.id = case kind when 'pupil' then subject else (select t.pupil_id from trajectory t where t.id = subject) end
    union all select r.school_id, r.pupil_id, p.group_id, r.team_id, r.inbox_team_id, r.family_id
    from referral r left join pupil p on p.id = r.pupil_id where kind = 'referral' and r.id = subject
    union all select null, null, null, f.team_id, null, f.id from family f where kind = 'family' and f.id = subject)
  select distinct m.id, m.role, o.name
  from me join membership m on m.person_id = me.person_id and m.id <> me.membership_id and access.active(m) and m.role = any (roles)
  join organisation o on o.id = m.organisation_id
  left join ground g on g.membership_id = m.id and g.starts_at <= now() and g.ends_at > now()
  where subject is null or exists (select from found f where
    (g.subject_kind = 'school' and g.subject_id = f.school_id) or (g.subject_kind = 'group' and g.subject_id = f.group_id)
    or (g.subject_kind = 'team_inbox' and g.subject_id = f.inbox_team_id) or (g.subject_kind = 'team' and g.subject_id = f.team_id)
    or (g.subject_kind in ('family', 'family_part') and g.subject_id = f.family_id));
end;

-- Who can read this child's file, as the actor's own layer may know it. Empty when the actor does not see the child.
create function access.readers_of_pupil(child uuid) returns table (person_name text, role text, organisation_name text, ground text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select distinct p.name, m.role, o.name, g.kind
  from pupil c join ground g on (g.subject_kind = 'school' and g.subject_id = c.school_id) or (g.subject_kind = 'group'
    and (g.subject_id = c.group_id or g.subject_id in (select x.group_id from composed_group_pupil x where x.pupil_id = c.id)))
  join membership m on m.id = g.membership_id and access.active(m) join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
  where c.id = child and g.starts_at <= now() and g.ends_at > now()
    and (c.school_id = any (school_ids()) or c.id = any (taught_pupil_ids()))
  order by 2, 1;
end;
grant execute on function access.log_refusal, access.membership_that_sees, access.readers_of_pupil to portal_app;
