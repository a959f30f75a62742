-- Puts into the queue what still exists; waits for whoever has touched the same and has not committed yet.
create function access.touch(trajectories uuid[], referrals uuid[], toucher xid8 default pg_current_xact_id()) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into standing_due (id, is_referral, touched_by)
  select x.id, x.is_referral, toucher from (
    select t.id, false as is_referral from trajectory t where t.id = any (trajectories)
    union all select r.id, true from referral r where r.id = any (referrals)) x
  order by x.id
  on conflict (id) do update set touched_by = excluded.touched_by where standing_due.touched_by is distinct from excluded.touched_by;
end $$;
revoke execute on function access.touch from public;
