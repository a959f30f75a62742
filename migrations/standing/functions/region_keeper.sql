-- The board, municipality or keeper of the portal whose administrator the actor is; null for everybody else. What it keeps here holds for the whole region.
create or replace function region_keeper() returns uuid language plpgsql stable as $$
begin
  return (select o.id from organisation o
    where o.id = actor_organisation() and o.kind in ('board', 'municipality', 'region') and actor_role() = 'administrator');
end $$;
grant execute on function region_keeper to portal_app;
