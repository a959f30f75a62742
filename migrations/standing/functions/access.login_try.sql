-- Counts a try before it is made, so that of many at once none is left out. Gives 0, or the seconds to wait: then it is not counted.
-- A brake stands in the log of accounts once in ten minutes.
-- Somebody else's tries never lock a person out where that person is known: there only that person's own name at that place is
-- braked, to one try in ten seconds. A place where somebody is known is a school or an office: made-up names do not block it.
create function access.login_try(account_key text, address inet, who uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  place inet := access.network_of(address);
  is_known boolean := exists (select from known_address k where k.person_id = who and k.address = place);
  is_familiar boolean := exists (select from known_address k where k.address = place);
  brake record;
  filled double precision;
  wait double precision := 0;
  counted text[] := '{}';
begin
  for brake in
    select b.key, b.most, b.seconds from (values
      ('account:' || account_key, 30, 60, not is_known),
      ('address:' || host(place), case when is_familiar then 500 else 50 end, case when is_familiar then 2 else 18 end, not is_known),
      ('pair:' || account_key || '@' || host(place), case when is_known then 60 else 5 end, case when is_known then 10 else 180 end, true)
    ) as b (key, most, seconds, counts) where b.counts order by b.key -- everybody locks them in this order
  loop
    insert into login_brake as l (key, level, since) values (brake.key, 0, portal_now())
    on conflict (key) do update set since = greatest(l.since, portal_now()),
      level = greatest(0, l.level - greatest(0, extract(epoch from portal_now() - l.since)) / brake.seconds)
    returning level into filled;
    wait := greatest(wait, (filled + 1 - brake.most) * brake.seconds);
    counted := counted || brake.key;
  end loop;
  if wait > 0 then
    if not exists (select from account_log l where l.person_id = who and l.event = 'braked' and l.at > portal_now() - interval '10 minutes') then
      perform access.note_account('braked', who);
    end if;
    return ceil(wait);
  end if;
  update login_brake set level = level + 1 where key = any (counted);
  return 0;
end $$;
grant execute on function access.login_try to portal_app;
