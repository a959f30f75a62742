-- Who can read this child's file, as the actor's own layer may know it. Empty when the actor does not see the child.
create or replace function access.readers_of_pupil(child uuid) returns table (person_name text, role text, organisation_name text, ground text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select distinct p.name, m.role, o.name, g.kind
  from pupil c join ground g on (g.subject_kind = 'school' and g.subject_id = c.school_id) or (g.subject_kind = 'group'
    and (g.subject_id = c.group_id or g.subject_id in (select x.group_id from composed_group_pupil x where x.pupil_id = c.id)))
  join membership m on m.id = g.membership_id and access.active(m) join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
  where c.id = child and g.starts_at <= portal_now() and g.ends_at > portal_now()
    and (c.school_id = any (school_ids()) or c.id = any (taught_pupil_ids()))
  order by 2, 1;
end $$;
grant execute on function access.readers_of_pupil to portal_app;
