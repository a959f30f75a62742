create or replace function coordinated_team_ids() returns uuid[] language sql stable return access.subjects('team');
grant execute on function coordinated_team_ids to portal_app;
