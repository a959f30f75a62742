create or replace function access.login_succeeded(account_key text, from_address inet, who uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from login_brake where key = 'pair:' || account_key || '@' || host(from_address) or since < portal_now() - interval '1 day';
  insert into known_address (person_id, address) values (who, from_address)
  on conflict (person_id, address) do update set seen_at = portal_now();
end $$;
grant execute on function access.login_succeeded to portal_app;
