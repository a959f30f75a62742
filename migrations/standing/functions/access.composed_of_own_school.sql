create or replace function access.composed_of_own_school() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from school_group g join pupil p on p.school_id = g.school_id where g.id = new.group_id and p.id = new.pupil_id) then
    raise exception 'a pupil of another school' using errcode = 'check_violation', constraint = 'group_of_own_school';
  end if;
  return new;
end $$;
