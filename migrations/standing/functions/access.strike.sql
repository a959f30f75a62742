-- Strikes an entry with the versions it replaced, and the traject ends with its last entry. Its author may, and the intern begeleider
-- of the school. False when there is nothing the actor may strike.
create or replace function access.strike(kind text, entry uuid, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  struck_in uuid;
begin
  if kind not in ('signal', 'consultation', 'parent_conversation', 'consent') then
    return false;
  end if;
  execute format('update %I set struck_at = portal_now(), struck_by = actor_name(), strike_reason = $2 where id = $1 and struck_at is null
    and (school_id = any (school_ids()) or (author_person_id = actor_person() and pupil_id = any (taught_pupil_ids())))%s
    returning trajectory_id', kind,
    case when kind <> 'consent' then ' and superseded_at is null' else '' end) into struck_in using entry, reason;
  if struck_in is not null and kind <> 'consent' then
    execute format('with recursive versions (id) as (
        select corrects_id from %1$I where id = $1 union all select e.corrects_id from %1$I e join versions v on e.id = v.id)
      update %1$I set struck_at = portal_now(), struck_by = actor_name(), strike_reason = $2 where id in (select id from versions)', kind)
      using entry, reason;
    perform access.end_when_nothing_stands(struck_in);
  end if;
  return struck_in is not null;
end $$;
grant execute on function access.strike to portal_app;
