-- The rights never wait for the derivation, also when somebody changes rows without the portal.
create function access.standing_follows_trajectory() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update standing set school_id = new.school_id where trajectory_id = new.id;
  return null;
end $$;
revoke execute on function access.standing_follows_trajectory from public;
