create or replace function access.open_schools(in_municipality uuid, in_subregion text) returns setof shown_school
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select * from shown_school s
  where (in_municipality is null or s.municipality_id = in_municipality) and (in_subregion is null or s.subregion = in_subregion);
end $$;
grant execute on function access.open_schools to portal_app;
