-- The try that was right is given back, and this place is known for this person from now on.
create or replace function access.login_succeeded(account_key text, from_address inet, who uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  place inet := access.network_of(from_address);
begin
  delete from login_brake where key = 'pair:' || account_key || '@' || host(place);
  update login_brake set level = greatest(0, level - 1) where key in ('account:' || account_key, 'address:' || host(place))
    and not exists (select from known_address k where k.person_id = who and k.address = place);
  insert into known_address (person_id, address) values (who, place)
  on conflict (person_id, address) do update set seen_at = portal_now();
end $$;
grant execute on function access.login_succeeded to portal_app;
