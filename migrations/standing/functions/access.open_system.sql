-- Becomes a task of the portal itself for this transaction, and gives its name. The only way to it: only the login of the jobs may
-- ask, and the functions for tasks look at that login as well, so that whoever sets the same settings by hand gains nothing.
create function access.open_system(task text) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  named text := 'Portaal, namens ' || case task when 'terms' then 'termijnen' when 'standing' then 'de stand van trajecten'
    when 'upkeep' then 'onderhoud' when 'mail' then 'mail' end;
begin
  if session_user <> 'portal_jobs' or named is null then
    raise exception 'no task of the portal' using errcode = 'ZR403';
  end if;
  perform set_config('app.person', '', true), set_config('app.membership', '', true), set_config('app.role', 'system', true),
    set_config('app.organisation', '', true), set_config('app.root', '', true), set_config('app.name', named, true),
    set_config('app.origin', '', true), set_config('app.task', task, true);
  perform access.know_subjects();
  return named;
end $$;
grant execute on function access.open_system to portal_jobs;
