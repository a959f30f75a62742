-- Ending a membership ends its sessions.
create or replace function access.membership_ends_sessions() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update session set ended_at = portal_now() where membership_id = new.id and ended_at is null;
  return null;
end $$;
