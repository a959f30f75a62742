create or replace function taught_pupil_ids() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  groups uuid[] := access.subjects('group');
begin
  if groups = '{}' then
    return '{}';
  end if;
  return coalesce((select array_agg(id) from (
    select p.id from pupil p where p.group_id = any (groups)
    union select c.pupil_id from composed_group_pupil c join pupil q on q.id = c.pupil_id
      where c.group_id = any (groups) and q.school_id is not null) taught), '{}');
end $$;
grant execute on function taught_pupil_ids to portal_app;
