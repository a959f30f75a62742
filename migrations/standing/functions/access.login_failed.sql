create or replace function access.login_failed(account_key text, address inet) returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into login_brake (key, failures, since)
  select k, 1, portal_now() from unnest(array['pair:' || account_key || '@' || host(address), 'address:' || host(address), 'account:' || account_key]) k
  on conflict (key) do update set
    failures = case when login_brake.since > portal_now() - interval '15 minutes' then login_brake.failures + 1 else 1 end,
    since = case when login_brake.failures < 5 or login_brake.since < portal_now() - interval '15 minutes' then portal_now() else login_brake.since end;
end;
grant execute on function access.login_failed to portal_app;
