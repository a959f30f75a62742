-- A child that leaves the school: its running trajectory ends as moved. The administrator who records it does not learn of it.
create or replace function access.end_as_moved() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into trajectory_end (trajectory_id, pupil_id, outcome, ended_on, author_person_id, author_name, author_role)
  select t.id, t.pupil_id, 'moved', new.left_on, null, 'Portaal', 'system' from trajectory t where t.pupil_id = new.id and t.outcome is null;
  return null;
end $$;
