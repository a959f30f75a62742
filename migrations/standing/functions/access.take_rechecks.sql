-- Takes a piece of what may read otherwise on this day though nobody did anything. Gives how many.
create function access.take_rechecks(most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ids uuid[];
begin
  perform access.must_be_task('standing');
  ids := array(select s.trajectory_id from standing s where s.recheck_on <= portal_today()
    order by s.recheck_on, s.trajectory_id limit most for update skip locked);
  perform access.touch(ids, array(select r.id from referral r where r.trajectory_id = any (ids)));
  return cardinality(ids);
end $$;
grant execute on function access.take_rechecks to portal_jobs;
