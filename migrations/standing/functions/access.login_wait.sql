-- Seconds to wait before another try, 0 when free. Somebody else's tries cannot lock out a person at an address known for the account.
create or replace function access.login_wait(account_key text, address inet, who uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select coalesce(max(ceil(extract(epoch from b.since + l.period - portal_now())))::int, 0)
  from (values ('pair:' || account_key || '@' || host(address), 5, interval '5 minutes'),
    ('address:' || host(address), 50, interval '15 minutes'),
    (case when not exists (select from known_address k where k.person_id = who and k.address = login_wait.address)
      then 'account:' || account_key end, 30, interval '15 minutes')) as l (key, most, period)
  join login_brake b on b.key = l.key and b.failures >= l.most and b.since > portal_now() - l.period;
end;
grant execute on function access.login_wait to portal_app;
