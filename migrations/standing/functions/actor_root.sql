-- The school board or municipality that the actor's organisation belongs to: its privacy officer reads the actor's log lines.
create or replace function actor_root() returns uuid language sql stable
  return nullif(current_setting('app.root', true), '')::uuid;
grant execute on function actor_root to portal_app;
