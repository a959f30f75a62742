create or replace function school_ids() returns uuid[] language sql stable return access.subjects('school');
grant execute on function school_ids to portal_app;
