-- The facts from which everybody derives the step, the next person and the date. Row-level security of the reader applies.

create view referral_facts with (security_invoker = true) as
select r.id as referral_id, r.trajectory_id, r.pupil_id, r.reference, r.team_id, r.municipality_id, r.home_school_id, r.family_id, r.promised_on,
  r.sent_outside_on, r.sharing_open, r.team_until, r.created_at,
  m.rounds, m.sent_on, m.received_on, m.question_since, m.paused, m.returned_on, m.returned_at, m.assigned_on, m.first_contact_on, m.last_feedback_on,
  m.new_promised_on, m.withdrawn_on, a.casemanager_name, a.casemanager_phone, a.stand_in_name, a.casemanager_id,
  (select f.next_feedback_on from feedback f where f.referral_id = r.id order by f.created_at desc limit 1) as next_feedback_on
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
    max(x.on_date) filter (where x.kind = 'first_contact') as first_contact_on,
    max(x.on_date) filter (where x.kind = 'feedback') as last_feedback_on,
    (array_agg(x.promised_on order by x.created_at desc) filter (where x.kind = 'promised'))[1] as new_promised_on,
    max(x.on_date) filter (where x.kind = 'withdrawn' and x.round = y.round) as withdrawn_on
  from milestone x, (select coalesce(max(z.round), 1) as round from milestone z where z.referral_id = r.id) y
  where x.referral_id = r.id) m on true
left join assignment a on a.referral_id = r.id and a.ended_at is null;
grant select on referral_facts to portal_app;

create view trajectory_facts with (security_invoker = true) as
select t.id as trajectory_id, t.pupil_id, t.school_id, t.started_on, t.outcome, t.ended_on, t.reopened_on,
  s.last_signal_on, s.need, c.held_on as consultation_on, c.decision, c.evaluate_on,
  v.held_on as conversation_on, v.outcome as conversation_outcome, n.created_at::date as preparation_on, n.changed_at::date as preparation_changed_on,
  coalesce(n.changed_at > f.returned_at, false) as prepared_since_return, coalesce(n.version, 0) as text_version, n.answers as preparation,
  (select o.id from organisation o where o.kind = 'team' and o.parent_id = p.residence_id
    and not exists (select from organisation x where x.kind = 'team' and x.parent_id = p.residence_id and x.id <> o.id)) as only_team_id,
  (select max(greatest(k.created_at::date, w.withdrawn_on)) from consent k left join consent_withdrawal w on w.id = k.id
    where k.trajectory_id = t.id and k.struck_at is null) as consent_since,
  p.call_name, p.prefix, p.family_name, g.name as group_name, p.year_group,
  u.decision as refusal_decision, u.reconsider_on, p.birth_date, p.residence_id, coalesce(gv.parents_live_apart, false) as parents_live_apart,
  case when v.outcome = 'refer' and (f.sent_on is null or f.returned_on is not null) then coalesce((
    select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'relation', g.relation, 'custody', g.custody, 'deceased', g.deceased) order by g.created_at, g.id)
    from guardian g where g.pupil_id = t.pupil_id and g.removed_at is null), '[]') end as guardians,
  case when v.outcome = 'refer' and (f.sent_on is null or f.returned_on is not null) then coalesce((
    select jsonb_agg(jsonb_build_object('id', k.id, 'guardianId', k.guardian_id, 'direction', k.direction, 'answer', k.answer, 'categories', k.categories,
      'receiverId', k.receiver_id, 'givenOn', k.given_on, 'endsOn', k.ends_on, 'manner', k.manner, 'withdrawnOn', w.withdrawn_on,
      'textVersion', greatest(k.text_version, (select max(d.text_version) from parents_reading d
        where d.trajectory_id = t.id and d.guardian_id is not distinct from k.guardian_id))) order by k.created_at)
    from consent k left join consent_withdrawal w on w.id = k.id where k.trajectory_id = t.id and k.struck_at is null), '[]') end as consents,
  f.referral_id, f.reference, f.team_id, f.sent_outside_on, f.sharing_open, f.rounds, f.sent_on, f.received_on, f.question_since, f.paused, f.returned_on, f.assigned_on,
  f.first_contact_on, f.last_feedback_on, f.next_feedback_on, f.promised_on, f.new_promised_on, f.withdrawn_on, f.casemanager_name, f.casemanager_phone, f.stand_in_name
from trajectory t
join pupil p on p.id = t.pupil_id
left join school_group g on g.id = p.group_id
left join guardians_version gv on gv.id = t.pupil_id
left join lateral (select max(x.created_at)::date as last_signal_on, (array_agg(x.need order by x.created_at desc))[1] as need
  from signal x where x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null) s on true
left join lateral (select x.held_on, x.decision, x.evaluate_on from consultation x
  where x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null order by x.held_on desc, x.created_at desc limit 1) c on true
left join lateral (select x.held_on, x.outcome from parent_conversation x
  where x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null order by x.held_on desc, x.created_at desc limit 1) v on true
left join referral_preparation n on n.trajectory_id = t.id
left join lateral (select x.decision, x.reconsider_on from refusal_follow_up x where x.trajectory_id = t.id order by x.created_at desc limit 1) u on true
left join referral_facts f on f.trajectory_id = t.id;
grant select on trajectory_facts to portal_app;

-- The figures of a board or a municipality: facts without any id, counted by their shape. The step is derived from the shape by the
-- same rule as everywhere; the page withholds what is too small (src/oversight/figures).
create function access.figures() returns table (shape jsonb, trajectories bigint)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  seen uuid[] := access.organisations_below('figures');
begin
  return query
  select jsonb_build_object('consultation', case f.decision when 'otherwise' then 'talk_with_parents' else f.decision end,
    'conversation', f.conversation_outcome, 'consultationLast', coalesce(f.consultation_on > f.conversation_on, false),
    'signalSince', coalesce(f.last_signal_on > greatest(f.consultation_on, f.conversation_on), false),
    'sent', f.sent_on is not null, 'returned', f.returned_on is not null,
    'takenUp', coalesce(greatest(f.consultation_on, f.conversation_on) > f.returned_on, false) or f.prepared_since_return,
    'assigned', f.assigned_on is not null, 'firstContact', f.first_contact_on is not null, 'stopped', f.sharing_open is false,
    'outcome', f.outcome), count(*)
  from trajectory_facts f join pupil p on p.id = f.pupil_id left join referral r on r.id = f.referral_id
  where case actor_role() when 'board_member' then p.home_school_id = any (seen) else r.municipality_id = any (seen) end
  group by 1;
end $$;
grant execute on function access.figures to portal_app;
