-- A switch renews the session: the old token ends, the new one carries the other membership. False when it is not mine or not active.
create or replace function access.switch_membership(old_token bytea, new_token bytea, wanted uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  old_session session;
begin
  update session set ended_at = portal_now() where token_hash = old_token and ended_at is null
    and seen_at > portal_now() - interval '30 minutes' and started_at > portal_now() - interval '12 hours'
    and exists (select from membership m where m.id = wanted and m.person_id = session.person_id and access.active(m))
  returning * into old_session;
  if not found then
    return false;
  end if;
  insert into session (token_hash, person_id, membership_id, started_at)
  values (new_token, old_session.person_id, wanted, old_session.started_at);
  perform access.note_account('switch', old_session.person_id, wanted);
  return true;
end $$;
grant execute on function access.switch_membership to portal_app;
