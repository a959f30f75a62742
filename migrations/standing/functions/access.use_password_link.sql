-- Uses the link once and ends every session of the person. False when the link is used or too old.
create or replace function access.use_password_link(token bytea, hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  who uuid;
begin
  update password_link set used_at = portal_now() where token_hash = token and used_at is null and expires_at > portal_now()
  returning person_id into who;
  if not found then
    return false;
  end if;
  update account set password_hash = hash where id = who;
  update session set ended_at = portal_now() where person_id = who and ended_at is null;
  return true;
end $$;
grant execute on function access.use_password_link to portal_app;
