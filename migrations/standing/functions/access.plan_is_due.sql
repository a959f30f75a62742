-- A child that comes to a family, leaves it or is written otherwise, brings or takes people of its plan: what that waits for is looked at again.
create or replace function access.plan_is_due() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update plan_standing set recheck_on = portal_today()
  where family_id = any (array[case when tg_op <> 'DELETE' then new.family_id end, case when tg_op <> 'INSERT' then old.family_id end]);
  return null;
end $$;
