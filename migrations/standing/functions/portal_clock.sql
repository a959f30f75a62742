-- The same moment, ticking on: what happens later within a piece of work stands later in the logs.
create or replace function portal_clock() returns timestamptz language sql volatile parallel safe
  return portal_now() + (clock_timestamp() - now());
grant execute on function portal_clock to portal_app, portal_jobs;
