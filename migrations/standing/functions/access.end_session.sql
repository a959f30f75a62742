create or replace function access.end_session(token bytea) returns void language sql security definer set search_path = pg_catalog, public
begin atomic
  update session set ended_at = portal_now() where token_hash = token and ended_at is null;
end;
grant execute on function access.end_session to portal_app;
