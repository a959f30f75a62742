-- The last day of a role is known, or another: what stands on the name of a casemanager is derived anew, and a stand-in is named no longer.
create function access.membership_leaves_families() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update assignment set casemanager_until = new.ends_on where casemanager_id = new.id and ended_at is null;
  update assignment set stand_in_until = new.ends_on where stand_in_id = new.id and ended_at is null;
  return null;
end $$;
revoke execute on function access.membership_leaves_families from public;
