-- Somebody has another number: where parents and school read the old one of this casemanager, they read the new one. A number that was
-- given for one family alone stays.
create function access.spread_phone() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update assignment a set casemanager_phone = new.phone
  from membership m where m.id = a.casemanager_id and m.person_id = new.id and a.ended_at is null
    and a.casemanager_phone = old.phone and new.phone <> '';
  return null;
end $$;
revoke execute on function access.spread_phone from public;
