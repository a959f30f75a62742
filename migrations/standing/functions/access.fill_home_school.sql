-- What was struck stays in sight of the privacy officer of the school it was written at, also when the child has left that school.
create or replace function access.fill_home_school() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select p.home_school_id into new.home_school_id from trajectory t join pupil p on p.id = t.pupil_id where t.id = new.trajectory_id;
  return new;
end $$;
