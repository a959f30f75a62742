-- The partners a casemanager can invite: name and organisation, nothing else.
create or replace function access.partners() returns table (membership_id uuid, person_name text, organisation_name text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select m.id, p.name, o.name from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
  where m.role = 'partner' and access.active(m) and actor_role() in ('casemanager', 'cjg_coordinator') order by o.name, p.name;
end $$;
grant execute on function access.partners to portal_app;
