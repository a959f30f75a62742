-- Was there a consultation at school in this traject? Who sees the traject or its referral is told whether the step was done or left out,
-- and nothing of it; nobody else is told anything.
create function access.was_consulted(of_trajectory uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select exists (select from school_entry x
    where x.kind = 'consultation' and x.trajectory_id = of_trajectory and x.superseded_at is null and x.struck_at is null)
  where exists (select from trajectory t where t.id = of_trajectory
      and (t.school_id = any ((select school_ids())::uuid[]) or t.pupil_id = any ((select taught_pupil_ids())::uuid[])))
    or exists (select from referral r where r.trajectory_id = of_trajectory
      and (r.family_id = any ((select family_ids())::uuid[]) or r.team_id = any ((select coordinated_team_ids())::uuid[])
        or r.inbox_team_id = any ((select inbox_team_ids())::uuid[]))));
end $$;
revoke execute on function access.was_consulted from public;
grant execute on function access.was_consulted to portal_app;
