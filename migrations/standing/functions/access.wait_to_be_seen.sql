-- What a teacher alone writes down of a consultation or a talk waits to be seen, in each version: whatever was chosen, so that it tells nothing.
create function access.wait_to_be_seen() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.kind in ('consultation', 'conversation') and access.is_alone(new.home_school_id) then
    new.unseen_since := new.created_at;
  end if;
  return new;
end $$;
revoke execute on function access.wait_to_be_seen from public;
