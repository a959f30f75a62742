-- A password that was wrong, at an account that is there: an address that nobody has leaves nothing.
create function access.login_failed(who uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.note_account('wrong_password', who);
end $$;
grant execute on function access.login_failed to portal_app;
