-- What is known of a traject, in days and choices: all that the steps are derived from. A traject begins with the first signal that stands.
create view trajectory_facts with (security_invoker = true) as
select t.id as trajectory_id, t.pupil_id, t.school_id, coalesce(s.first_signal_on, t.started_on) as started_on, t.outcome, t.ended_on, t.reopened_on,
  s.last_signal_on, s.need, c.happened_on as consultation_on, c.decision, c.evaluate_on,
  v.happened_on as conversation_on, v.outcome as conversation_outcome, v.again_on, coalesce(v.is_alone, false) as talked_alone, l.planned_on, n.created_at::date as preparation_on, n.changed_at::date as preparation_changed_on,
  coalesce(n.changed_at > f.returned_at, false) as prepared_since_return, coalesce(n.version, 0) as text_version, n.answers as preparation,
  (select o.id from organisation o where o.kind = 'team' and o.parent_id = p.residence_id
    and not exists (select from organisation x where x.kind = 'team' and x.parent_id = p.residence_id and x.id <> o.id)) as only_team_id,
  (select max(greatest(k.created_at::date, w.withdrawn_on)) from consent k left join consent_withdrawal w on w.id = k.id
    where k.trajectory_id = t.id and k.struck_at is null) as consent_since,
  p.call_name, p.prefix, p.family_name, p.group_id, g.name as group_name, p.year_group,
  u.decision as refusal_decision, u.reconsider_on, p.birth_date, p.residence_id, coalesce(gv.parents_live_apart, false) as parents_live_apart,
  case when v.outcome = 'refer' and (f.sent_on is null or f.returned_on is not null or (f.sharing_open is false and f.assigned_on is null)) then coalesce((
    select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'relation', g.relation, 'custody', g.custody, 'deceased', g.deceased) order by g.created_at, g.id)
    from guardian g where g.pupil_id = t.pupil_id and g.removed_at is null), '[]') end as guardians,
  case when v.outcome = 'refer' and (f.sent_on is null or f.returned_on is not null or (f.sharing_open is false and f.assigned_on is null)) then coalesce((
    select jsonb_agg(jsonb_build_object('id', k.id, 'guardianId', k.guardian_id, 'direction', k.direction, 'answer', k.answer, 'categories', k.categories,
      'receiverId', k.receiver_id, 'givenOn', k.given_on, 'endsOn', k.ends_on, 'manner', k.manner, 'withdrawnOn', w.withdrawn_on,
      -- What was seen with the answer, and what that person read besides: two facts.
      'textVersion', access.seen_as(t.id, k.text_version), 'readVersion', (select max(access.seen_as(t.id, d.text_version)) from parents_reading d
        where d.trajectory_id = t.id and d.guardian_id is not distinct from k.guardian_id)) order by k.created_at)
    from consent k left join consent_withdrawal w on w.id = k.id where k.trajectory_id = t.id and k.struck_at is null), '[]') end as consents,
  f.referral_id, f.reference, f.team_id, f.sent_outside_on, f.sharing_open, f.rounds, f.sent_on, f.received_on, f.question_since, f.paused, f.returned_on, f.assigned_on,
  f.first_contact_on, f.last_feedback_on, f.next_feedback_on, f.promised_on, f.new_promised_on, f.withdrawn_on, f.casemanager_name, f.casemanager_phone, f.stand_in_name, f.casemanager_until, f.moved_to_name,
  f.school_ended_on, f.school_reopened_on, f.care_reopened_on, s.first_seen_on,
  -- On the very day that the advice came one may talk about it: what was noted after it came, is about it.
  exists (select from school_entry y where y.kind = 'consultation' and y.trajectory_id = t.id and y.superseded_at is null and y.struck_at is null
      and y.happened_on >= f.returned_on and y.first_saved_at > f.returned_at)
    or exists (select from school_entry y where y.kind = 'conversation' and y.trajectory_id = t.id and y.superseded_at is null and y.struck_at is null
      and y.happened_on >= f.returned_on and y.first_saved_at > f.returned_at) as talked_since_return,
  -- Of the same school as the team counts with.
  coalesce((select d.free_days from school_free_days d where d.school_id = p.home_school_id), '[]') as free_days,
  w.unseen_since, w.unseen_what
from trajectory t
join pupil p on p.id = t.pupil_id
left join school_group g on g.id = p.group_id
left join guardians_version gv on gv.id = t.pupil_id
left join lateral (
  select min(x.first_saved_at)::date as first_signal_on, min(x.happened_on) as first_seen_on,
    -- What was seen before a talk and noted before that talk was, was talked about: the talk may be of an earlier day than the note.
    max(case when exists (select from school_entry y where y.kind = 'consultation' and y.trajectory_id = t.id and y.superseded_at is null and y.struck_at is null
        and y.happened_on >= x.happened_on and y.first_saved_at > x.first_saved_at)
      or exists (select from school_entry y where y.kind = 'conversation' and y.trajectory_id = t.id and y.superseded_at is null and y.struck_at is null
        and y.happened_on >= x.happened_on and y.first_saved_at > x.first_saved_at)
      then x.happened_on else x.first_saved_at::date end) as last_signal_on,
    (array_agg(x.need order by x.first_saved_at desc))[1] as need
  from school_entry x where x.kind = 'signal' and x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null) s on true
left join lateral (select x.happened_on, x.decision, x.evaluate_on from school_entry x
  where x.kind = 'consultation' and x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null order by x.happened_on desc, x.created_at desc limit 1) c on true
left join lateral (select x.happened_on, x.outcome, x.again_on, x.author_role = 'teacher' and (x.unseen_since is not null or x.seen_at is not null) as is_alone from school_entry x
  where x.kind = 'conversation' and x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null order by x.happened_on desc, x.created_at desc limit 1) v on true
-- The talk that was planned last, unless it was called off or had, or a consultation after it decided that no more is needed. One that decides to talk, as
-- safety reads as well, leaves it: the parents come, until somebody calls it off. A talk that was had before the plan was made and noted after it, is another.
left join lateral (select x.happened_on as planned_on, x.first_saved_at, (x.answers ->> 'calledOff')::boolean as is_off from school_entry x
  where x.kind = 'planned_talk' and x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null order by x.first_saved_at desc limit 1) l
  on not coalesce(l.is_off, false) and not exists (select from school_entry y where y.trajectory_id = t.id and y.superseded_at is null and y.struck_at is null
    and (y.kind = 'conversation' and y.happened_on >= (l.first_saved_at at time zone 'Europe/Amsterdam')::date
      or y.kind = 'consultation' and y.decision = 'enough') and y.first_saved_at > l.first_saved_at)
-- What a teacher alone noted or changed and the intern begeleider has not seen: since when the first of it waits, and what it is.
left join lateral (select min(x.unseen_since)::date as unseen_since,
    case when bool_or(x.unseen_since > x.created_at) then 'changed' when count(*) > 1 then 'several' else min(x.kind) end as unseen_what
  from school_entry x where x.trajectory_id = t.id and x.unseen_since is not null and x.superseded_at is null and x.struck_at is null) w on true
left join referral_preparation n on n.trajectory_id = t.id
-- What was chosen after a refusal holds until somebody refuses or withdraws anew, or the talk that was to come was had.
left join lateral (select x.decision, x.reconsider_on from refusal_follow_up x where x.trajectory_id = t.id
    and (x.decision = 'wait_for_court' or not exists (select from school_entry y where y.kind = 'conversation' and y.trajectory_id = t.id
      and y.superseded_at is null and y.struck_at is null and y.first_saved_at > x.created_at))
    and not exists (select from consent k left join consent_withdrawal w on w.id = k.id where k.trajectory_id = t.id and k.struck_at is null
      and k.direction = 'school_to_team' and greatest(case when k.answer = 'refused' then k.created_at end, w.created_at) > x.created_at)
  order by x.created_at desc limit 1) u on true
left join referral_facts f on f.trajectory_id = t.id;
grant select on trajectory_facts to portal_app;
