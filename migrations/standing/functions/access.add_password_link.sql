-- A new one-time link replaces the earlier ones. Only for somebody in the administrator's own register and nowhere else. Whoever has a
-- password already is logged out everywhere first, and the link asks for a code that a second person gives: without such a person, no link.
create or replace function access.add_password_link(who uuid, token bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  has_password boolean := exists (select from account a where a.id = who and a.password_hash is not null);
begin
  if actor_role() is distinct from 'administrator' or who = actor_person()
    or not exists (select from membership m where m.person_id = who and m.organisation_id = any (administered_ids()))
    or exists (select from membership m where m.person_id = who and access.active(m) and not m.organisation_id = any (administered_ids()))
    or (has_password and not exists (select access.code_keepers(who, actor_person())))
  then
    return false;
  end if;
  delete from password_link where person_id = who and used_at is null;
  insert into password_link (token_hash, person_id, asked_by, code)
  values (token, who, actor_person(), case when has_password then upper(left(gen_random_uuid()::text, 8)) end);
  if has_password then
    update session set ended_at = portal_now() where person_id = who and ended_at is null;
  end if;
  return true;
end $$;
grant execute on function access.add_password_link to portal_app;
