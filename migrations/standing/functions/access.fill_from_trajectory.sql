create or replace function access.fill_from_trajectory() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select t.pupil_id, t.school_id into new.pupil_id, new.school_id from trajectory t where t.id = new.trajectory_id;
  if new.pupil_id is null then
    raise exception 'no such trajectory' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
