-- Deriving everything is this far; without an id after which to go on, it is done.
create function access.move_walk(to_referrals boolean, after uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('standing');
  update standing_walk set walks_referrals = to_referrals, after_id = after;
end $$;
grant execute on function access.move_walk to portal_jobs;
