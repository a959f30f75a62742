create function access.write_team_standing(given jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, public set jit = off as $$
declare
  differed integer;
begin
  with written as (
    insert into team_standing as s (referral_id, reference, home_school_id, team_id, inbox_team_id, family_id, team_until, sharing_open, sent_at,
      section, is_work, is_helped, state, task, next_role, since, until, naming_until, on_day, school_ended, casemanager_name, plan_until)
    select r.id, r.reference, r.home_school_id, r.team_id, r.inbox_team_id, r.family_id, r.team_until, r.sharing_open, r.created_at,
      case when r.inbox_team_id is not null then x.section when r.family_id is not null then 'lopend' end,
      -- Help goes on after sharing ended, and what was agreed for afterwards after help did: somebody has to have it.
      x.is_open and (c.is_left or k.id is null and (r.sharing_open and not x.school_ended or coalesce(x.task, '') like '%.succeed')), x.is_open and k.id is null and r.family_id is not null,
      x.state, case when c.is_left then 'assigned.succeed' else x.task end, case when c.is_left then 'cjg_coordinator' else x.next_role end,
      case when c.is_left then x.left_since else x.since end, case when c.is_left then x.left_until else x.until end, x.naming_until, x.on_day, x.school_ended, x.casemanager_name,
      case when k.id is null then x.plan_until end
    from jsonb_to_recordset(given) x (id uuid, section text, is_open boolean, state text, task text, next_role text, since date, until date,
      naming_until date, on_day date, school_ended boolean, casemanager_name text, plan_until date, left_since date, left_until date)
    join standing_due d on d.id = x.id and d.touched_by = pg_current_xact_id_if_assigned() and d.is_referral
    join referral r on r.id = x.id left join care_case k on k.referral_id = r.id and k.closed_on is not null
    cross join lateral (select k.id is not null and x.left_until is not null
      and exists (select from plan_standing p where p.family_id = r.family_id and p.task = 'aftercare') as is_left) c
    order by r.id
    on conflict (referral_id) do update set team_id = excluded.team_id, inbox_team_id = excluded.inbox_team_id, family_id = excluded.family_id,
      team_until = excluded.team_until, sharing_open = excluded.sharing_open, sent_at = excluded.sent_at, section = excluded.section,
      is_work = excluded.is_work, is_helped = excluded.is_helped, state = excluded.state, task = excluded.task, next_role = excluded.next_role,
      since = excluded.since, until = excluded.until, naming_until = excluded.naming_until, on_day = excluded.on_day,
      school_ended = excluded.school_ended, casemanager_name = excluded.casemanager_name, plan_until = excluded.plan_until
    where (s.team_id, s.inbox_team_id, s.family_id, s.team_until, s.sharing_open, s.sent_at, s.section, s.is_work, s.is_helped, s.state, s.task,
        s.next_role, s.since, s.until, s.naming_until, s.on_day, s.school_ended, s.casemanager_name, s.plan_until)
      is distinct from (excluded.team_id, excluded.inbox_team_id, excluded.family_id, excluded.team_until, excluded.sharing_open, excluded.sent_at,
        excluded.section, excluded.is_work, excluded.is_helped, excluded.state, excluded.task, excluded.next_role, excluded.since, excluded.until,
        excluded.naming_until, excluded.on_day, excluded.school_ended, excluded.casemanager_name, excluded.plan_until)
    returning 1)
  select count(*) into differed from written;
  delete from standing_due d where d.touched_by = pg_current_xact_id_if_assigned() and d.is_referral;
  return differed;
end $$;
revoke execute on function access.write_team_standing from public;
grant execute on function access.write_team_standing to portal_app, portal_jobs;
