-- The organisation that keeps the portal, when the actor is its administrator; null for everybody else.
create or replace function portal_keeper() returns uuid language sql stable
  return (select o.id from organisation o
    where o.id = actor_organisation() and o.kind = 'region' and actor_role() = 'administrator');
grant execute on function portal_keeper to portal_app;
