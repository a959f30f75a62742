create or replace function access.open_municipalities() returns setof shown_municipality language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select * from shown_municipality;
end;
grant execute on function access.open_municipalities to portal_app;
