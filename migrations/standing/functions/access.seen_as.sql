-- Of somebody who saw this version: the version of now when its text is the very same, else the version that was seen.
create function access.seen_as(of_trajectory uuid, seen integer) returns integer language plpgsql stable set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select coalesce((select n.version from referral_preparation n
    where n.trajectory_id = of_trajectory and n.texts ->> seen::text = n.texts ->> n.version::text), seen));
end $$;
grant execute on function access.seen_as to portal_app;
