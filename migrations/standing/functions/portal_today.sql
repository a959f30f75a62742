-- The day of that moment in Amsterdam, whatever zone a connection is in.
create or replace function portal_today() returns date language sql stable parallel safe
  return (portal_now() at time zone 'Europe/Amsterdam')::date;
grant execute on function portal_today to portal_app, portal_jobs;
