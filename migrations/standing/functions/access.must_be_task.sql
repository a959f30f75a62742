-- Refuses everybody but one of these tasks. Called first of all by what a task may do.
create function access.must_be_task(variadic tasks text[]) returns void
language plpgsql stable set search_path = pg_catalog, public as $$
begin
  if session_user <> 'portal_jobs' or not coalesce(current_setting('app.task', true) = any (tasks), false) then
    raise exception 'not this task' using errcode = 'ZR403';
  end if;
end $$;
