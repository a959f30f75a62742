-- The same for one trajectory's child.
create or replace function log_trajectory(action text, what text, id uuid) returns void language plpgsql as $$
#variable_conflict use_column
begin
  perform log_pupils(action, what, 'school', array(select t.pupil_id from trajectory t where t.id = log_trajectory.id));
end $$;
grant execute on function log_trajectory to portal_app;
