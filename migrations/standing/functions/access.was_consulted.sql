-- Was there a consultation at school in this traject? The team sees whether the step was done or left out, as the school does; nothing of it.
create function access.was_consulted(of_trajectory uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select exists (select from school_entry x
    where x.kind = 'consultation' and x.trajectory_id = of_trajectory and x.superseded_at is null and x.struck_at is null);
end;
revoke execute on function access.was_consulted from public;
grant execute on function access.was_consulted to portal_app;
