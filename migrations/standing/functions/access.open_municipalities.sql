create or replace function access.open_municipalities() returns setof shown_municipality language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query select * from shown_municipality;
end $$;
grant execute on function access.open_municipalities to portal_app;
