create or replace function taught_pupil_ids() returns uuid[] language sql stable return access.subjects('pupil');
grant execute on function taught_pupil_ids to portal_app;
