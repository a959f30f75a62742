-- The counts follow the rows, also when a traject is destroyed.
create function access.count_standing() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    insert into standing_count (home_school_id, municipality_id, place, trajectories)
    select home_school_id, municipality_id, place, count(*) from fresh group by 1, 2, 3;
  elsif tg_op = 'DELETE' then
    insert into standing_count (home_school_id, municipality_id, place, trajectories)
    select home_school_id, municipality_id, place, -count(*) from former group by 1, 2, 3;
  else
    insert into standing_count (home_school_id, municipality_id, place, trajectories)
    select home_school_id, municipality_id, place, sum(n) from (
      select home_school_id, municipality_id, place, -1 as n from former
      union all select home_school_id, municipality_id, place, 1 from fresh) x
    group by 1, 2, 3 having sum(n) <> 0;
  end if;
  return null;
end $$;
revoke execute on function access.count_standing from public;
