create or replace function access.open_former_municipalities() returns table (name text, ended_on date, municipality_id uuid, extent text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query select f.name, f.ended_on, f.successor_id, f.extent from former_municipality f;
end $$;
grant execute on function access.open_former_municipalities to portal_app;
