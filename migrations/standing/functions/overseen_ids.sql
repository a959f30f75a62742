create or replace function overseen_ids() returns uuid[] language sql stable return access.organisations_below('oversight');
grant execute on function overseen_ids to portal_app;
