-- Strikes a contact note with the versions it replaced, that say nearly the same.
create or replace function access.strike_note(entry uuid, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update contact_note set struck_at = portal_now(), struck_by = actor_name(), strike_reason = reason
  where id = entry and struck_at is null and superseded_at is null and author_person_id = actor_person() and family_id = any (family_ids());
  if not found then
    return false;
  end if;
  with recursive versions (id) as (
    select n.corrects_id from contact_note n where n.id = entry
    union all select e.corrects_id from contact_note e join versions v on e.id = v.id)
  update contact_note set struck_at = portal_now(), struck_by = actor_name(), strike_reason = reason where id in (select v.id from versions v);
  return true;
end $$;
grant execute on function access.strike_note to portal_app;
