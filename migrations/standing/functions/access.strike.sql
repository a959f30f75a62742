-- Strikes an entry with the versions it replaced and what stands apart from them, and the traject ends with its last entry; or strikes a
-- consent. Its author may, and the intern begeleider of the school. False when there is nothing the actor may strike.
create or replace function access.strike(kind text, entry uuid, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  struck_in uuid;
  chain uuid[];
begin
  if kind = 'consent' then
    update consent set struck_at = portal_now(), struck_by = actor_name(), strike_reason = reason where id = entry and struck_at is null
      and (school_id = any (school_ids()) or (author_person_id = actor_person() and pupil_id = any (taught_pupil_ids())))
      returning trajectory_id into struck_in;
    return struck_in is not null;
  end if;
  if kind <> 'school_entry' then
    return false;
  end if;
  perform access.hold(e.trajectory_id) from school_entry e where e.id = entry;
  select trajectory_id into struck_in from school_entry where id = entry and struck_at is null and superseded_at is null
    and (school_id = any (school_ids()) or (author_person_id = actor_person() and pupil_id = any (taught_pupil_ids()))) for update;
  if struck_in is null then
    return false;
  end if;
  with recursive versions (id, corrects_id) as (
    select e.id, e.corrects_id from school_entry e where e.id = entry
    union all select e.id, e.corrects_id from school_entry e join versions v on e.id = v.corrects_id)
  select array_agg(v.id) into chain from versions v;
  update school_entry set struck_at = portal_now(), struck_by = actor_name(), strike_reason = reason where id = any (chain);
  update school_entry_apart set struck_at = portal_now() where id = any (chain);
  if (select e.kind from school_entry e where e.id = entry) not in ('note', 'planned_talk') then
    perform access.show_anew(struck_in);
  end if;
  perform access.end_when_nothing_stands(struck_in);
  return true;
end $$;
grant execute on function access.strike to portal_app;
