-- How far deriving everything by these rules is; no row when that is done, or another process is busy with it.
create function access.find_walk(rules text) returns table (walks_referrals boolean, after_id uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('standing');
  return query select w.walks_referrals, w.after_id from standing_walk w
    where w.rules = find_walk.rules and w.after_id is not null for update skip locked;
end $$;
grant execute on function access.find_walk to portal_jobs;
