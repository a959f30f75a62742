-- The names of who gives the code for a link that the actor makes, or may make, for this person: each once.
create function access.who_gives_code(who uuid) returns table (name text, role text, organisation_name text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select distinct on (p.name, p.id) p.name, m.role, o.name from access.code_keepers(who, actor_person()) k
  join membership m on m.id = k.membership_id join person p on p.id = k.person_id join organisation o on o.id = m.organisation_id
  where access.may_make_link(who) order by p.name, p.id, m.role, o.name;
end $$;
grant execute on function access.who_gives_code to portal_app;
