-- A new one-time link replaces the earlier ones. Only for somebody in the administrator's own register and nowhere else.
create or replace function access.add_password_link(who uuid, token bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if actor_role() is distinct from 'administrator' or who = actor_person()
    or not exists (select from membership m where m.person_id = who and m.organisation_id = any (administered_ids()))
    or exists (select from membership m where m.person_id = who and access.active(m) and not m.organisation_id = any (administered_ids()))
  then
    return false;
  end if;
  delete from password_link where person_id = who and used_at is null;
  insert into password_link (token_hash, person_id) values (token, who);
  return true;
end $$;
grant execute on function access.add_password_link to portal_app;
