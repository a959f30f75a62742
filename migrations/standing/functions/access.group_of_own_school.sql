create or replace function access.group_of_own_school() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.group_id is not null and not exists (
    select from school_group g where g.id = new.group_id and g.school_id = new.school_id) then
    raise exception 'a group of another school' using errcode = 'check_violation', constraint = 'group_of_own_school';
  end if;
  return new;
end $$;
