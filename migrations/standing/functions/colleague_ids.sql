create or replace function colleague_ids() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return coalesce((select array_agg(distinct person_id) from membership
    where organisation_id = actor_organisation() or organisation_id = any (administered_ids())), '{}');
end $$;
grant execute on function colleague_ids to portal_app;
