create or replace function access.end_session(token bytea) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  over session;
begin
  update session set ended_at = portal_now() where token_hash = token and ended_at is null returning * into over;
  if found then
    perform access.note_account('logout', over.person_id, over.membership_id);
  end if;
end $$;
grant execute on function access.end_session to portal_app;
