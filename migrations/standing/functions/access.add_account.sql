-- Somebody of the administrator's own register who works here without an account gets one. False when that may not, or not any more.
create or replace function access.add_account(who uuid, address text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if actor_role() is distinct from 'administrator'
    or not exists (select from membership m where m.person_id = who and m.organisation_id = any (administered_ids()))
    or exists (select from membership m where m.person_id = who and access.active(m) and not m.organisation_id = any (administered_ids()))
    or exists (select from account a where a.id = who or a.email = lower(address))
  then
    return false;
  end if;
  insert into account (id, email) values (who, lower(address));
  return true;
end $$;
grant execute on function access.add_account to portal_app;
