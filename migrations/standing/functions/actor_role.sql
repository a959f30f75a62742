create or replace function actor_role() returns text language sql stable
  return nullif(current_setting('app.role', true), '');
grant execute on function actor_role to portal_app;
