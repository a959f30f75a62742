-- Strikes the newest news of an agreement of the schooldeel, by who wrote it and still reads it. False when there is nothing the actor may strike.
create or replace function access.strike_schooldeel(entry uuid, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update schooldeel_entry e set struck_at = portal_now(), struck_by = actor_name(), strike_reason = reason
  where e.id = entry and e.kind = 'schooldeel_news' and e.struck_at is null and e.author_person_id = actor_person() and e.sharing_open
    and (e.family_id = any (family_ids()) or e.school_id = any (school_ids()) or e.pupil_id = any (taught_pupil_ids()))
    and not exists (select from schooldeel_entry later where later.agreement_id = e.agreement_id and later.kind = 'schooldeel_news'
      and later.struck_at is null and (later.happened_on, later.created_at, later.id) > (e.happened_on, e.created_at, e.id));
  return found;
end $$;
grant execute on function access.strike_schooldeel to portal_app;
