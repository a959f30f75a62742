create or replace function actor_membership() returns uuid language sql stable
  return nullif(current_setting('app.membership', true), '')::uuid;
grant execute on function actor_membership to portal_app;
