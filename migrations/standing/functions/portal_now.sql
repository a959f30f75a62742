-- The moment that this piece of work says it has, set at its begin and gone at its end; else that of the transaction. So that one
-- clock decides in code and here alike, nothing else asks which moment or day it is.
create or replace function portal_now() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('app.moment', true), '')::timestamptz, now());
grant execute on function portal_now to portal_app, portal_jobs;
