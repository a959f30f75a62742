-- Moves a signal (with its earlier versions) to another child of the same school, into that child's running trajectory: by its
-- author, or the intern begeleider. The trajectory it leaves is gone when nothing was ever in it but this, and ends when nothing stands
-- in it any more. Null when the actor may not. Both trajects are held, in one order, so that two opposite moves never wait for each other.
create or replace function access.move_signal(moved uuid, to_pupil uuid, why text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s school_entry;
  chain uuid[];
  target uuid;
begin
  perform access.hold(t.id) from (select e.trajectory_id as id from school_entry e where e.id = moved
    union select r.id from trajectory r where r.pupil_id = to_pupil and r.outcome is null order by 1) t;
  select * into s from school_entry where id = moved and kind = 'signal' and superseded_at is null and struck_at is null
    and (school_id = any (school_ids()) or (author_person_id = actor_person() and pupil_id = any (taught_pupil_ids())));
  if not found or s.pupil_id = to_pupil or not exists (select from pupil p where p.id = to_pupil and p.school_id = s.school_id
    and (p.school_id = any (school_ids()) or p.id = any (taught_pupil_ids()))) then
    return null;
  end if;
  select id into target from trajectory where pupil_id = to_pupil and outcome is null;
  if target is null then
    insert into trajectory (pupil_id) values (to_pupil) returning id into target;
  end if;
  with recursive versions (id, corrects_id) as (
    select id, corrects_id from school_entry where id = moved
    union all select e.id, e.corrects_id from school_entry e join versions v on e.id = v.corrects_id)
  select array_agg(id) into chain from versions;
  update school_entry set trajectory_id = target, pupil_id = to_pupil where id = any (chain);
  update school_entry_apart set pupil_id = to_pupil where id = any (chain);
  insert into signal_move (signal_id, pupil_id, direction, reason) values (moved, s.pupil_id, 'went', why), (moved, to_pupil, 'came', why);
  delete from trajectory t where t.id = s.trajectory_id
    and not exists (select from school_entry x where x.trajectory_id = t.id) and not exists (select from consent x where x.trajectory_id = t.id)
    and not exists (select from referral_preparation x where x.trajectory_id = t.id) and not exists (select from trajectory_end x where x.trajectory_id = t.id);
  perform access.show_anew(s.trajectory_id);
  perform access.end_when_nothing_stands(s.trajectory_id);
  return to_pupil;
end $$;
grant execute on function access.move_signal to portal_app;
