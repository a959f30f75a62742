create or replace function access.open_teams() returns setof shown_team language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select * from shown_team;
end;
grant execute on function access.open_teams to portal_app;
