create or replace function partner_family_ids() returns uuid[] language sql stable return access.subjects('family_part');
grant execute on function partner_family_ids to portal_app;
