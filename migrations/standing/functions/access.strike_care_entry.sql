-- Strikes an entry of the care layer with the versions it replaced, that say nearly the same. Its author may; the newest news of arranged help
-- whoever keeps the family, so that what a stand-in noted by mistake does not stay. An end of help is undone by opening it again, and never struck. False
-- when there is nothing the actor may strike.
create or replace function access.strike_care_entry(entry uuid, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update care_entry set struck_at = portal_now(), struck_by = actor_name(), strike_reason = reason
  where id = entry and kind not in ('care_end', 'care_reopening', 'aftercare_news') and struck_at is null and superseded_at is null and family_id = any (family_ids())
    and (author_person_id = actor_person() or (kind = 'help_news' and not exists (
      select from care_entry later where later.subject_id = care_entry.subject_id and later.kind = 'help_news'
        and later.struck_at is null and later.superseded_at is null
        and (later.happened_on, later.created_at, later.id) > (care_entry.happened_on, care_entry.created_at, care_entry.id))));
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
