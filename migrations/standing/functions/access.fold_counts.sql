-- Adds the differences of the counts together, so that the figures stay a few rows to read.
create function access.fold_counts() returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('standing');
  with gone as (delete from standing_count where id in (select c.id from standing_count c
      where exists (select from standing_count o where o.home_school_id = c.home_school_id and o.place = c.place
        and o.municipality_id is not distinct from c.municipality_id and o.id <> c.id) for update skip locked)
    returning home_school_id, municipality_id, place, trajectories)
  insert into standing_count (home_school_id, municipality_id, place, trajectories)
  select home_school_id, municipality_id, place, sum(trajectories) from gone group by 1, 2, 3 having sum(trajectories) <> 0;
end $$;
grant execute on function access.fold_counts to portal_jobs;
