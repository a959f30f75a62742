-- From now on everything is to be derived by these rules; unless that was so already.
create function access.begin_walk(rules text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('standing');
  insert into standing_walk as w (rules) values (begin_walk.rules)
  on conflict (id) do update set rules = excluded.rules, walks_referrals = false, after_id = '00000000-0000-0000-0000-000000000000'
  where w.rules <> excluded.rules;
  if found then
    update plan_standing set recheck_on = portal_today();
    update help_standing set recheck_on = portal_today();
    update schooldeel_standing set recheck_on = portal_today();
  end if;
end $$;
grant execute on function access.begin_walk to portal_jobs;
