create or replace function actor_organisation() returns uuid language sql stable
  return nullif(current_setting('app.organisation', true), '')::uuid;
grant execute on function actor_organisation to portal_app;
