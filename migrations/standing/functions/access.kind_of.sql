-- What kind of organisation somebody works at, along with the session: an administrator without schools has no groups and pupils to keep.
create or replace function access.kind_of(organisation_id uuid) returns text language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return (select o.kind from organisation o where o.id = organisation_id);
end $$;
grant execute on function access.kind_of to portal_app;
