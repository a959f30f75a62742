-- The organisation that keeps the portal, when the actor is its administrator; null for everybody else.
create or replace function portal_keeper() returns uuid language plpgsql stable as $$
begin
  return (select o.id from organisation o
    where o.id = actor_organisation() and o.kind = 'region' and actor_role() = 'administrator');
end $$;
grant execute on function portal_keeper to portal_app;
