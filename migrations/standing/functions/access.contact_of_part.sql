-- Whom a partner calls about its part: name and number, as long as it is invited.
create or replace function access.contact_of_part(wanted uuid) returns table (casemanager_name text, casemanager_phone text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select a.casemanager_name, a.casemanager_phone from assignment a
  where a.family_id = wanted and a.ended_at is null and wanted = any (partner_family_ids()) order by a.created_at desc limit 1;
end $$;
grant execute on function access.contact_of_part to portal_app;
