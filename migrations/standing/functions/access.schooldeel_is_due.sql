-- Other people of a plan, or another child in the family, may be others who decide: what its proposals for the schooldeel wait for is looked at again.
create function access.schooldeel_is_due() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update schooldeel_standing set recheck_on = portal_today()
  where shared_on is null and family_id = any (array[case when tg_op <> 'DELETE' then new.family_id end, case when tg_op <> 'INSERT' then old.family_id end]);
  return null;
end $$;
revoke execute on function access.schooldeel_is_due from public;
