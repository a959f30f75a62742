-- What waits in my other memberships, as numbers alone. By the same days and roles as the work page.
create function access.waiting_elsewhere(soon date) returns table (membership_id uuid, waiting integer)
language plpgsql stable security definer set search_path = pg_catalog, public set jit = off as $$
begin
  return query
  with mine as materialized (
    select m.id, m.role, g.subject_kind, g.subject_id from membership m join ground g on g.membership_id = m.id
    where m.person_id = actor_person() and m.id <> actor_membership() and access.active(m) and g.starts_at <= portal_now() and g.ends_at > portal_now()),
  waits as (
    select w.id, s.trajectory_id as what from mine w join standing s on s.school_id = w.subject_id and s.until is not null and s.next_role = w.role
    where w.subject_kind = 'school'
    -- What safety asks of whoever knows, where the teacher may not.
    union select w.id, s.trajectory_id from mine w join safety_standing k on k.school_id = w.subject_id and not k.is_taught_by_them
      join standing s on s.trajectory_id = k.trajectory_id and s.next_role = 'teacher'
    where w.subject_kind = 'school' and w.role = 'intern_begeleider'
    union select w.id, s.trajectory_id from mine w join pupil p on p.group_id = w.subject_id join standing s on s.pupil_id = p.id
    where w.subject_kind = 'group' and w.role in (s.next_role, s.early_role)
    union select w.id, s.trajectory_id from mine w join composed_group_pupil c on c.group_id = w.subject_id join pupil p on p.id = c.pupil_id
      join standing s on s.pupil_id = p.id
    where w.subject_kind = 'group' and p.school_id is not null and w.role in (s.next_role, s.early_role)
    union select w.id, s.referral_id from mine w join team_standing s on s.inbox_team_id = w.subject_id and s.section in ('wacht', 'school')
    where w.subject_kind = 'team_inbox' and s.is_work and (s.next_role = w.role or w.role = 'cjg_coordinator' and s.next_role = 'cjg_worker')
    union select w.id, s.referral_id from mine w join team_standing s on s.family_id = w.subject_id
    where w.subject_kind = 'family' and s.is_work and s.next_role = w.role and (s.state <> 'support' or s.until <= soon))
  select x.id, count(*)::int from waits x group by 1;
end $$;
revoke execute on function access.waiting_elsewhere from public;
grant execute on function access.waiting_elsewhere to portal_app;
