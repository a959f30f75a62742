-- Whoever ends a traject, and for whatever reason, waits for who writes in it, and the other way round.
create function access.hold_ending() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.hold(new.trajectory_id);
  return new;
end $$;
revoke execute on function access.hold_ending from public;
