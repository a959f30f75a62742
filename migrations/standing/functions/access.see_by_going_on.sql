-- An intern begeleider who goes on with a traject has seen what waited in it.
create function access.see_by_going_on() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if actor_role() = 'intern_begeleider' then
    update school_entry set unseen_since = null, seen_at = portal_now(), seen_by = actor_name()
      where trajectory_id = new.trajectory_id and unseen_since is not null;
  end if;
  return null;
end $$;
revoke execute on function access.see_by_going_on from public;
