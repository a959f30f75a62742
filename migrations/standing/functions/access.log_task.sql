-- The line in the log of a task's look or change, per school board of the trajects: who, what and which children, as for a person.
create function access.log_task(action text, what text, trajectories uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('terms');
  perform log_pupils(action, what, 'school', array(select t.pupil_id from trajectory t where t.id = any (trajectories)));
end $$;
grant execute on function access.log_task to portal_jobs;
