-- Until the transaction ends nobody else changes what has this id: what was checked stays true. Before any row of it is locked, else two wait for each other.
create function access.hold(id uuid) returns void language sql security definer set search_path = pg_catalog, public
  return pg_advisory_xact_lock(hashtextextended(id::text, 0));
grant execute on function access.hold to portal_app;
