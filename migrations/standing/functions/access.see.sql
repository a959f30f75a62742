-- The intern begeleider has seen this entry of the traject and what waited before it. False when it is not hers to see.
create function access.see(seen uuid, of_trajectory uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  e school_entry;
begin
  select * into e from school_entry where id = seen and trajectory_id = of_trajectory and school_id = any (school_ids());
  if not found then
    return false;
  end if;
  update school_entry set unseen_since = null, seen_at = portal_now(), seen_by = actor_name()
    where trajectory_id = of_trajectory and unseen_since <= e.unseen_since;
  return true;
end $$;
revoke execute on function access.see from public;
grant execute on function access.see to portal_app;
