-- The groups of the schools that the actor administers or works at, for policies on rows that hold only the group.
create or replace function administered_group_ids() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return coalesce((select array_agg(id) from school_group
    where school_id = any (administered_ids()) or school_id = actor_organisation()), '{}');
end $$;
grant execute on function administered_group_ids to portal_app;
