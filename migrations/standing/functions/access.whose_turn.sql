-- Whose turn it is in these trajects and referrals, plans (by their family) and help (by itself), membership by membership: by the same roles and
-- grounds as "Mijn werk", but for who stands in. As the rows stand, not as who knows of safety reads them: a mail tells nothing of it.
-- `is_begun`: help that goes on, of which only the days are told.
create function access.whose_turn(trajectories uuid[], referrals uuid[], of_families uuid[])
returns table (membership_id uuid, person_id uuid, subject_id uuid, trajectory_id uuid, task text, since date, until date, is_begun boolean)
language plpgsql stable security definer set search_path = pg_catalog, public set jit = off as $$
#variable_conflict use_column
begin
  return query
  with turns as (
    select s.trajectory_id as id, s.trajectory_id, t.role, t.task, t.since, t.until, s.pupil_id, s.school_id, false as is_begun
    from standing s cross join lateral (values (s.next_role, s.task, s.since, s.until), (s.early_role, s.early_task, s.early_since, s.early_until)) t (role, task, since, until)
    where s.trajectory_id = any (trajectories) and t.until is not null and t.role in ('teacher', 'intern_begeleider')),
  found as (
    select g.membership_id, t.role, t.id, t.trajectory_id, t.task, t.since, t.until, t.is_begun
    from turns t join ground g on g.subject_id = t.school_id and g.subject_kind = 'school'
    where t.role = 'intern_begeleider' and g.starts_at <= portal_now() and g.ends_at > portal_now()
    union all select g.membership_id, t.role, t.id, t.trajectory_id, t.task, t.since, t.until, t.is_begun
    from turns t join pupil p on p.id = t.pupil_id join ground g on g.subject_kind = 'group' and (g.subject_id = p.group_id
      or p.school_id is not null and g.subject_id in (select c.group_id from composed_group_pupil c where c.pupil_id = p.id))
    where t.role = 'teacher' and g.starts_at <= portal_now() and g.ends_at > portal_now()
    union all select g.membership_id, m.role, s.referral_id, r.trajectory_id, coalesce(s.task, s.state), s.since, s.until, false
    from team_standing s join referral r on r.id = s.referral_id join ground g
      on g.subject_id = s.team_id and g.subject_kind = 'team' or g.subject_id = s.inbox_team_id and g.subject_kind = 'team_inbox'
    join membership m on m.id = g.membership_id and (m.role = s.next_role or m.role = 'cjg_coordinator' and s.next_role = 'cjg_worker')
    where s.referral_id = any (referrals) and s.is_work and s.until is not null and s.next_role in ('cjg_worker', 'cjg_coordinator')
      and g.starts_at <= portal_now() and g.ends_at > portal_now()
    union all select g.membership_id, s.next_role, s.referral_id, r.trajectory_id, coalesce(s.task, s.state), s.since, s.until, s.state = 'support'
    from team_standing s join referral r on r.id = s.referral_id join ground g on g.subject_id = s.family_id and g.subject_kind = 'family'
    where s.referral_id = any (referrals) and s.is_work and s.until is not null and s.next_role = 'casemanager'
      and g.kind <> 'stand_in' and g.starts_at <= portal_now() and g.ends_at > portal_now()
    union all select g.membership_id, 'casemanager', x.id, r.trajectory_id, x.task, x.since, x.until, false
    from (select p.family_id as id, p.family_id, 'plan.' || p.task as task, p.since, p.until from plan_standing p where p.family_id = any (of_families)
      union all select h.help_id, h.family_id, 'help.' || h.task, h.since, h.until from help_standing h
      where h.help_id = any (of_families) and h.until is not null) x
    join ground g on g.subject_id = x.family_id and g.subject_kind = 'family' join referral r on r.family_id = x.family_id
    where g.kind <> 'stand_in' and g.starts_at <= portal_now() and g.ends_at > portal_now())
  select distinct m.id, m.person_id, f.id, f.trajectory_id, f.task, f.since, f.until, f.is_begun
  from found f join membership m on m.id = f.membership_id and m.role = f.role
  where access.active(m);
end $$;
revoke execute on function access.whose_turn from public;
