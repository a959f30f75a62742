-- What this transaction touched, for the rules: all facts, whoever acts. Lateral with offset 0: the views join more than join_collapse_limit
-- tables, so that a plain join would derive everything first. In plpgsql, which keeps its plan: a function in SQL is planned at every call.
create function access.due_trajectories() returns setof trajectory_facts
language plpgsql volatile security definer set search_path = pg_catalog, public set jit = off as $$
begin
  return query select f.* from standing_due d, lateral (select x.* from trajectory_facts x where x.trajectory_id = d.id offset 0) f
    where d.touched_by = pg_current_xact_id_if_assigned() and not d.is_referral;
end $$;
revoke execute on function access.due_trajectories from public;
grant execute on function access.due_trajectories to portal_app, portal_jobs;
