create or replace function actor_name() returns text language sql stable
  return nullif(current_setting('app.name', true), '');
grant execute on function actor_name to portal_app;
