create or replace function access.open_teams() returns setof shown_team language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query select * from shown_team;
end $$;
grant execute on function access.open_teams to portal_app;
