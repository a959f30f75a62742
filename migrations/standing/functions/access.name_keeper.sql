-- Makes somebody administrator or privacy officer of an organisation from today on; gives the person. Null when that is not the actor's to
-- do, or the role does not fit there. Never oneself: who keeps the portal has no sight of a register.
create function access.name_keeper(which uuid, address text, called text, as_role text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  who uuid;
begin
  if portal_keeper() is null or as_role not in ('administrator', 'privacy_officer') or not exists (
      select from organisation o where o.id = which and (as_role = 'administrator' or o.kind in ('board', 'municipality', 'region')))
  then
    return null;
  end if;
  select f.person_id into who from access.person_for_address(address, called) f;
  if who = actor_person() then
    return null;
  end if;
  insert into membership (person_id, organisation_id, role, starts_on)
  select who, which, as_role, portal_today()
  where not exists (select from membership m where m.person_id = who and m.organisation_id = which and m.role = as_role and access.active(m));
  return who;
end $$;
grant execute on function access.name_keeper to portal_app;
