-- My memberships, for the page on which one switches.
create or replace function access.my_memberships() returns table (id uuid, role text, organisation_name text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select m.id, m.role, o.name from membership m join organisation o on o.id = m.organisation_id
  where m.person_id = actor_person() and access.active(m) order by o.name, m.role;
end $$;
grant execute on function access.my_memberships to portal_app;
