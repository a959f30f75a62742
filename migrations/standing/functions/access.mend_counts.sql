-- Makes the kept counts equal to what the rows add up to, and gives how many were not.
create function access.mend_counts() returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  wrong integer;
begin
  perform access.must_be_task('standing');
  insert into standing_count (home_school_id, municipality_id, place, trajectories)
  select home_school_id, municipality_id, place, sum(n) from (
    select home_school_id, municipality_id, place, 1 as n from standing
    union all select home_school_id, municipality_id, place, -trajectories from standing_count) x
  group by 1, 2, 3 having sum(n) <> 0;
  get diagnostics wrong = row_count;
  return wrong;
end $$;
grant execute on function access.mend_counts to portal_jobs;
