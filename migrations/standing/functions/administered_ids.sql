create or replace function administered_ids() returns uuid[] language sql stable return access.subjects('register');
grant execute on function administered_ids to portal_app;
