create function access.kept_figures() returns table (place text, trajectories integer)
language plpgsql stable security definer set search_path = pg_catalog, public set jit = off as $$
declare
  seen uuid[] := access.organisations_below(access.subjects('figures'));
begin
  if actor_role() = 'board_member' then
    return query select c.place, sum(c.trajectories)::int from standing_count c where c.home_school_id = any (seen) group by 1;
  elsif actor_role() = 'policy_officer' then
    return query select c.place, sum(c.trajectories)::int from standing_count c where c.municipality_id = any (seen) group by 1;
  end if;
end $$;
revoke execute on function access.kept_figures from public;
grant execute on function access.kept_figures to portal_app;
