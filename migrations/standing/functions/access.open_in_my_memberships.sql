-- Everything open in my other memberships, as days and choices: who is next follows from them by the same rule as everywhere.
-- No child, no name, no text: rights are the active membership's alone. What the school ended waits for nobody at the team any more.
create or replace function access.open_in_my_memberships() returns table (membership_id uuid, role text, started_on date, reopened_on date,
  last_signal_on date, consultation_on date, decision text, conversation_on date, conversation_outcome text, sharing_open boolean,
  sent_on date, received_on date, question_since date, returned_on date, assigned_on date, first_contact_on date, last_feedback_on date,
  next_feedback_on date, new_promised_on date)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with mine as materialized (
    select m.id, m.role, g.subject_kind, g.subject_id from membership m join ground g on g.membership_id = m.id
    where m.person_id = actor_person() and m.id <> actor_membership() and access.active(m) and g.starts_at <= portal_now() and g.ends_at > portal_now()),
  trajectories as (
    select w.id as membership_id, w.role, t.id from mine w join trajectory t on t.school_id = w.subject_id and t.outcome is null
    where w.subject_kind = 'school'
    union select w.id, w.role, t.id from mine w join pupil p on p.group_id = w.subject_id
    join trajectory t on t.pupil_id = p.id and t.outcome is null
    where w.subject_kind = 'group'
    union select w.id, w.role, t.id from mine w join composed_group_pupil c on c.group_id = w.subject_id join pupil p on p.id = c.pupil_id
    join trajectory t on t.pupil_id = p.id and t.outcome is null
    where w.subject_kind = 'group' and p.school_id is not null),
  referrals as (
    select w.id as membership_id, w.role, r.id from mine w join referral r on r.inbox_team_id = w.subject_id
    where w.subject_kind = 'team_inbox'
    union select w.id, w.role, r.id from mine w join referral r on r.family_id = w.subject_id where w.subject_kind = 'family')
  select s.membership_id, s.role, f.started_on, f.reopened_on, f.last_signal_on, f.consultation_on,
    f.decision, f.conversation_on, f.conversation_outcome,
    f.sharing_open, f.sent_on, f.received_on, f.question_since, f.returned_on, f.assigned_on, f.first_contact_on, f.last_feedback_on,
    f.next_feedback_on, f.new_promised_on
  from trajectories s join trajectory_facts f on f.trajectory_id = s.id
  union all
  select s.membership_id, s.role, null, f.school_reopened_on, null, null, null, null, null, f.sharing_open, f.sent_on, f.received_on,
    f.question_since, f.returned_on, f.assigned_on, f.first_contact_on, f.last_feedback_on, f.next_feedback_on, f.new_promised_on
  from referrals s join referral_facts f on f.referral_id = s.id
  where f.sharing_open and f.school_ended_on is null
    and not exists (select from care_case c where c.referral_id = f.referral_id and c.closed_on is not null);
end;
grant execute on function access.open_in_my_memberships to portal_app;
