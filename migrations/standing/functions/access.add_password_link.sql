-- A new one-time link replaces the earlier ones, see access.may_make_link. It asks for a code that a second person gives, also when it is the
-- first: where nobody is who could give it, there is no link. Whoever has a password is logged out everywhere first.
create or replace function access.add_password_link(who uuid, token bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  has_password boolean := exists (select from account a where a.id = who and a.password_hash is not null);
begin
  if not coalesce(access.may_make_link(who), false) or not exists (select from access.code_keepers(who, actor_person())) then
    return false;
  end if;
  delete from password_link where person_id = who and used_at is null;
  insert into password_link (token_hash, person_id, asked_by, code)
  values (token, who, actor_person(), upper(left(gen_random_uuid()::text, 8)));
  perform access.note_account(case when has_password then 'link' else 'first_link' end, who);
  if has_password then
    perform access.end_sessions(who);
  end if;
  return true;
end $$;
grant execute on function access.add_password_link to portal_app;
