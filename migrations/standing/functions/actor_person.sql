-- The actor of this transaction, set by access.open_session with set_config(…, true) and gone at its end.
create or replace function actor_person() returns uuid language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;
grant execute on function actor_person to portal_app;
