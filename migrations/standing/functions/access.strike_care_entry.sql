-- Strikes an entry of the care layer with the versions it replaced, that say nearly the same. False when it is not the actor's own, or gone.
create or replace function access.strike_care_entry(entry uuid, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update care_entry set struck_at = portal_now(), struck_by = actor_name(), strike_reason = reason
  where id = entry and struck_at is null and superseded_at is null and author_person_id = actor_person() and family_id = any (family_ids());
  if not found then
    return false;
  end if;
  with recursive versions (id) as (
    select n.corrects_id from care_entry n where n.id = entry
    union all select e.corrects_id from care_entry e join versions v on e.id = v.id)
  update care_entry set struck_at = portal_now(), struck_by = actor_name(), strike_reason = reason where id in (select v.id from versions v);
  return true;
end $$;
grant execute on function access.strike_care_entry to portal_app;
