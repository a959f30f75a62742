-- Ending a membership ends its sessions.
create or replace function access.membership_ends_sessions() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.end_sessions(new.person_id, new.id);
  return null;
end $$;
