-- A new one-time link replaces the earlier ones, see access.may_make_link. It asks for a code that a second person gives, also when it is the
-- first; where nobody is yet who could give it, only a first link can do without. Whoever has a password is logged out everywhere first.
create or replace function access.add_password_link(who uuid, token bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  has_password boolean := exists (select from account a where a.id = who and a.password_hash is not null);
  has_keeper boolean := exists (select access.code_keepers(who, actor_person()));
begin
  if not coalesce(access.may_make_link(who), false) or (has_password and not has_keeper) then
    return false;
  end if;
  delete from password_link where person_id = who and used_at is null;
  insert into password_link (token_hash, person_id, asked_by, code)
  values (token, who, actor_person(), case when has_keeper then upper(left(gen_random_uuid()::text, 8)) end);
  perform access.note_account(case when has_password then 'link' when has_keeper then 'first_link' else 'first_link_without_code' end, who);
  if has_password then
    perform access.end_sessions(who);
  end if;
  return true;
end $$;
grant execute on function access.add_password_link to portal_app;
