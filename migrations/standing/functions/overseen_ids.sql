create or replace function overseen_ids() returns uuid[] language sql stable return access.subjects('oversight');
grant execute on function overseen_ids to portal_app;
