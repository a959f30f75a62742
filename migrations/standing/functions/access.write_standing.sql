-- Writes what was derived, of what this transaction touched and of nothing else, and gives how many rows differed from before.
create function access.write_standing(given jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, public set jit = off as $$
declare
  differed integer;
begin
  with written as (
    insert into standing as s (trajectory_id, pupil_id, school_id, home_school_id, municipality_id, state, step, place, task, next_role, since, until,
      early_task, early_role, early_since, early_until, announced_on, recheck_on, is_talk)
    select x.id, t.pupil_id, t.school_id, p.home_school_id, r.municipality_id, x.state, x.step, x.place, x.task, x.next_role, x.since, x.until,
      x.early_task, x.early_role, x.early_since, x.early_until, x.announced_on, x.recheck_on, x.is_talk
    from jsonb_to_recordset(given) x (id uuid, state text, step smallint, place text, task text, next_role text, since date, until date,
      early_task text, early_role text, early_since date, early_until date, announced_on date, recheck_on date, is_talk boolean)
    join standing_due d on d.id = x.id and d.touched_by = pg_current_xact_id_if_assigned() and not d.is_referral
    join trajectory t on t.id = x.id join pupil p on p.id = t.pupil_id left join referral r on r.trajectory_id = t.id
    order by x.id
    on conflict (trajectory_id) do update set school_id = excluded.school_id, home_school_id = excluded.home_school_id,
      municipality_id = excluded.municipality_id, state = excluded.state, step = excluded.step, place = excluded.place, task = excluded.task,
      next_role = excluded.next_role, since = excluded.since, until = excluded.until, early_task = excluded.early_task,
      early_role = excluded.early_role, early_since = excluded.early_since, early_until = excluded.early_until,
      announced_on = excluded.announced_on, recheck_on = excluded.recheck_on, is_talk = excluded.is_talk
    where (s.school_id, s.home_school_id, s.municipality_id, s.state, s.step, s.place, s.task, s.next_role, s.since, s.until, s.early_task,
        s.early_role, s.early_since, s.early_until, s.announced_on, s.recheck_on, s.is_talk)
      is distinct from (excluded.school_id, excluded.home_school_id, excluded.municipality_id, excluded.state, excluded.step, excluded.place,
        excluded.task, excluded.next_role, excluded.since, excluded.until, excluded.early_task, excluded.early_role,
        excluded.early_since, excluded.early_until, excluded.announced_on, excluded.recheck_on, excluded.is_talk)
    returning 1)
  select count(*) into differed from written;
  delete from standing_due d where d.touched_by = pg_current_xact_id_if_assigned() and not d.is_referral;
  return differed;
end $$;
revoke execute on function access.write_standing from public;
grant execute on function access.write_standing to portal_app, portal_jobs;
