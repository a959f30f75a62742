create or replace function inbox_team_ids() returns uuid[] language sql stable return access.subjects('team_inbox');
grant execute on function inbox_team_ids to portal_app;
