create or replace function family_ids() returns uuid[] language sql stable return access.subjects('family');
grant execute on function family_ids to portal_app;
