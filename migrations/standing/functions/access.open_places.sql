create or replace function access.open_places() returns table (name text, municipality_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select p.name, p.municipality_id from known_place p
  union select l.place, l.municipality_id from listed_school l where l.gone_on is null;
end $$;
grant execute on function access.open_places to portal_app;
