-- What happened to a referral, in days: a day that the team promised holds for what was waited for then, and is over with what ends that: a
-- casemanager named, a first contact, feedback, a new version, a reopening. The first naming and the first contact count, not a later
-- change of them.
create view referral_facts with (security_invoker = true) as
select r.id as referral_id, r.trajectory_id, r.pupil_id, r.reference, r.team_id, r.municipality_id, r.home_school_id, r.family_id, r.promised_on,
  r.sent_outside_on, r.sharing_open, r.team_until, r.created_at,
  m.rounds, m.sent_on, m.received_on, m.question_since, m.paused, m.returned_on, m.returned_at, m.assigned_on, m.first_contact_on, m.last_feedback_on,
  m.new_promised_on, m.withdrawn_on, a.casemanager_name, a.casemanager_phone, case when a.stand_in_until < portal_today() then '' else a.stand_in_name end as stand_in_name, a.casemanager_id, a.casemanager_until,
  -- What of the school's steps the team is told: that there was one, never what was said.
  r.trajectory_id is null or access.was_consulted(r.trajectory_id) as consulted,
  (select o.name from organisation o where o.id = r.moved_to) as moved_to_name,
  (select f.next_feedback_on from feedback f where f.referral_id = r.id order by f.created_at desc limit 1) as next_feedback_on,
  -- The casemanager opened it again after the school was told for the last time.
  case when m.care_reopened_at > coalesce(m.fed_at, '-infinity') then m.care_reopened_on end as care_reopened_on,
  case when m.ended_at > coalesce(m.reopened_at, '-infinity') then m.ended_on end as school_ended_on,
  case when m.reopened_at > m.ended_at then m.reopened_on end as school_reopened_on,
  coalesce((select d.free_days from school_free_days d where d.school_id = r.home_school_id), '[]') as free_days
from referral r
left join lateral (
  select max(x.round) as rounds,
    max(x.on_date) filter (where x.kind in ('sent', 'resent')) as sent_on,
    max(x.on_date) filter (where x.kind = 'received' and x.round = y.round) as received_on,
    case when max(x.created_at) filter (where x.kind = 'question' and x.round = y.round)
        > coalesce(max(x.created_at) filter (where x.kind = 'answered' and x.round = y.round), '-infinity')
      then (max(x.on_date) filter (where x.kind = 'question' and x.round = y.round)) end as question_since,
    coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'on', x.on_date) order by x.created_at)
      filter (where x.kind in ('question', 'answered') and x.round = y.round), '[]') as paused,
    max(x.on_date) filter (where x.kind = 'returned' and x.round = y.round) as returned_on,
    max(x.created_at) filter (where x.kind = 'returned' and x.round = y.round) as returned_at,
    max(x.on_date) filter (where x.kind = 'assigned') as assigned_on,
    max(x.on_date) filter (where x.kind = 'first_contact' and x.superseded_at is null) as first_contact_on,
    max(x.on_date) filter (where x.kind = 'feedback') as last_feedback_on,
    (array_agg(x.promised_on order by x.created_at desc) filter (where x.kind = 'promised' and x.created_at > y.began_at))[1] as new_promised_on,
    max(x.on_date) filter (where x.kind = 'withdrawn' and x.round = y.round) as withdrawn_on,
    max(x.on_date) filter (where x.kind = 'reopened') as care_reopened_on, max(x.created_at) filter (where x.kind = 'reopened') as care_reopened_at,
    max(x.created_at) filter (where x.kind = 'feedback') as fed_at,
    max(x.on_date) filter (where x.kind = 'school_ended') as ended_on, max(x.created_at) filter (where x.kind = 'school_ended') as ended_at,
    max(x.on_date) filter (where x.kind = 'school_reopened') as reopened_on, max(x.created_at) filter (where x.kind = 'school_reopened') as reopened_at
  from milestone x, (select coalesce(max(z.round), 1) as round,
      greatest(max(z.created_at) filter (where z.kind in ('sent', 'resent', 'feedback', 'school_reopened')),
        min(z.created_at) filter (where z.kind = 'assigned'), min(z.created_at) filter (where z.kind = 'first_contact')) as began_at
    from milestone z where z.referral_id = r.id) y
  where x.referral_id = r.id) m on true
left join assignment a on a.referral_id = r.id and a.ended_at is null;
grant select on referral_facts to portal_app;
