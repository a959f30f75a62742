-- Which of my other memberships would see this? So that a deep link can offer the switch.
create or replace function access.membership_that_sees(token bytea, roles text[], kind text, subject uuid)
returns table (id uuid, role text, organisation_name text) language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
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
  left join ground g on g.membership_id = m.id and g.starts_at <= portal_now() and g.ends_at > portal_now()
  where subject is null or exists (select from found f where
    (g.subject_kind = 'school' and g.subject_id = f.school_id) or (g.subject_kind = 'group' and g.subject_id = f.group_id)
    or (g.subject_kind = 'team_inbox' and g.subject_id = f.inbox_team_id) or (g.subject_kind = 'team' and g.subject_id = f.team_id)
    or (g.subject_kind in ('family', 'family_part') and g.subject_id = f.family_id));
end $$;
grant execute on function access.membership_that_sees to portal_app;
