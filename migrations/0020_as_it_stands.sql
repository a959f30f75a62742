-- The route as it stands: what was struck or moved away counts nowhere, and a traject in which nothing stands has ended.

-- One more way out: it was begun by mistake. Figures do not count it.
alter table trajectory drop constraint trajectory_outcome_check;
alter table trajectory add constraint trajectory_outcome_check
  check (outcome in ('solved_at_school', 'no_referral', 'returned', 'withdrawn', 'moved', 'closed', 'by_mistake'));
alter table trajectory_end drop constraint trajectory_end_outcome_check;
alter table trajectory_end add constraint trajectory_end_outcome_check
  check (outcome in ('solved_at_school', 'no_referral', 'returned', 'withdrawn', 'moved', 'closed', 'by_mistake'));
alter policy teacher_reads on trajectory_end_reason using (
  pupil_id = any ((select taught_pupil_ids())::uuid[]) and outcome in ('solved_at_school', 'returned', 'closed', 'by_mistake'));

-- The moment at which an entry was saved first: a correction is no new signal, and no later talk.
create function access.keep_first_saved() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.first_saved_at := new.created_at;
  if new.corrects_id is not null then
    execute format('select coalesce((select first_saved_at from %I where id = $1), $2)', tg_table_name)
      into new.first_saved_at using new.corrects_id, new.created_at;
  end if;
  return new;
end $$;
create procedure access.count_from_the_first_version(t text) language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('alter table %I add column first_saved_at timestamptz', t);
  execute format('with recursive versions (id, first_saved_at) as (
      select id, created_at from %1$I where corrects_id is null
      union all select e.id, v.first_saved_at from %1$I e join versions v on e.corrects_id = v.id)
    update %1$I e set first_saved_at = v.first_saved_at from versions v where v.id = e.id', t);
  execute format('alter table %I alter column first_saved_at set not null', t);
  execute format('create trigger keep_first_saved before insert on %I for each row execute function access.keep_first_saved()', t);
end $$;
call access.count_from_the_first_version('signal');
call access.count_from_the_first_version('consultation');
call access.count_from_the_first_version('parent_conversation');

-- A traject in which no signal, consultation or conversation stands any more was begun by mistake; what was sent stands on its own.
create function access.end_when_nothing_stands(id uuid) returns void language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into trajectory_end (trajectory_id, outcome)
  select t.id, 'by_mistake' from trajectory t where t.id = end_when_nothing_stands.id and t.outcome is null
    and not exists (select from signal x where x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null)
    and not exists (select from consultation x where x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null)
    and not exists (select from parent_conversation x where x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null)
    and not exists (select from referral x where x.trajectory_id = t.id);
end;
revoke execute on function access.end_when_nothing_stands from public;
select access.end_when_nothing_stands(id) from trajectory where outcome is null;

-- As before, and the traject ends with its last entry.
create or replace function access.strike(kind text, entry uuid, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  struck_in uuid;
begin
  if kind not in ('signal', 'consultation', 'parent_conversation', 'consent') then
    return false;
  end if;
  execute format('update %I set struck_at = now(), struck_by = actor_name(), strike_reason = $2 where id = $1 and struck_at is null
    and (school_id = any (school_ids()) or (author_person_id = actor_person() and pupil_id = any (taught_pupil_ids())))%s
    returning trajectory_id', kind,
    case when kind <> 'consent' then ' and superseded_at is null' else '' end) into struck_in using entry, reason;
  if struck_in is not null and kind <> 'consent' then
    execute format('with recursive versions (id) as (
        select corrects_id from %1$I where id = $1 union all select e.corrects_id from %1$I e join versions v on e.id = v.id)
      update %1$I set struck_at = now(), struck_by = actor_name(), strike_reason = $2 where id in (select id from versions)', kind)
      using entry, reason;
    perform access.end_when_nothing_stands(struck_in);
  end if;
  return struck_in is not null;
end $$;

-- As before; the traject it leaves is gone when nothing was ever in it but this, and ends when nothing stands in it any more.
create or replace function access.move_signal(moved uuid, to_pupil uuid, why text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s signal;
  chain uuid[];
  target uuid;
begin
  select * into s from signal where id = moved and superseded_at is null and struck_at is null
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
    select id, corrects_id from signal where id = moved
    union all select e.id, e.corrects_id from signal e join versions v on e.id = v.corrects_id)
  select array_agg(id) into chain from versions;
  update signal set trajectory_id = target, pupil_id = to_pupil where id = any (chain);
  insert into signal_move (signal_id, pupil_id, direction, reason) values (moved, s.pupil_id, 'went', why), (moved, to_pupil, 'came', why);
  delete from trajectory t where t.id = s.trajectory_id
    and not exists (select from signal x where x.trajectory_id = t.id) and not exists (select from consultation x where x.trajectory_id = t.id)
    and not exists (select from parent_conversation x where x.trajectory_id = t.id) and not exists (select from consent x where x.trajectory_id = t.id)
    and not exists (select from referral_preparation x where x.trajectory_id = t.id) and not exists (select from trajectory_end x where x.trajectory_id = t.id);
  perform access.end_when_nothing_stands(s.trajectory_id);
  return to_pupil;
end $$;

-- The facts once more: a traject begins with the first signal that stands.
create or replace view trajectory_facts with (security_invoker = true) as
select t.id as trajectory_id, t.pupil_id, t.school_id, coalesce(s.first_signal_on, t.started_on) as started_on, t.outcome, t.ended_on, t.reopened_on,
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
  f.first_contact_on, f.last_feedback_on, f.next_feedback_on, f.promised_on, f.new_promised_on, f.withdrawn_on, f.casemanager_name, f.casemanager_phone, f.stand_in_name,
  f.school_ended_on, f.school_reopened_on, s.first_seen_on
from trajectory t
join pupil p on p.id = t.pupil_id
left join school_group g on g.id = p.group_id
left join guardians_version gv on gv.id = t.pupil_id
left join lateral (
  select min(x.first_saved_at)::date as first_signal_on, min(x.seen_on) as first_seen_on,
    -- What was seen before a talk and noted before that talk was, was talked about: the talk may be of an earlier day than the note.
    max(case when exists (select from consultation y where y.trajectory_id = t.id and y.superseded_at is null and y.struck_at is null
        and y.held_on >= x.seen_on and y.first_saved_at > x.first_saved_at)
      or exists (select from parent_conversation y where y.trajectory_id = t.id and y.superseded_at is null and y.struck_at is null
        and y.held_on >= x.seen_on and y.first_saved_at > x.first_saved_at)
      then x.seen_on else x.first_saved_at::date end) as last_signal_on,
    (array_agg(x.need order by x.first_saved_at desc))[1] as need
  from signal x where x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null) s on true
left join lateral (select x.held_on, x.decision, x.evaluate_on from consultation x
  where x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null order by x.held_on desc, x.created_at desc limit 1) c on true
left join lateral (select x.held_on, x.outcome from parent_conversation x
  where x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null order by x.held_on desc, x.created_at desc limit 1) v on true
left join referral_preparation n on n.trajectory_id = t.id
left join lateral (select x.decision, x.reconsider_on from refusal_follow_up x where x.trajectory_id = t.id order by x.created_at desc limit 1) u on true
left join referral_facts f on f.trajectory_id = t.id;

-- As before; what was begun by mistake is no traject.
create or replace function access.figures() returns table (shape jsonb, trajectories bigint)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  seen uuid[] := access.organisations_below('figures');
begin
  return query
  select jsonb_build_object('consultation', f.decision,
    'conversation', f.conversation_outcome, 'consultationLast', coalesce(f.consultation_on > f.conversation_on, false),
    'signalSince', coalesce(f.last_signal_on > greatest(f.consultation_on, f.conversation_on), false),
    'sent', f.sent_on is not null, 'returned', f.returned_on is not null,
    'takenUp', coalesce(greatest(f.consultation_on, f.conversation_on) > f.returned_on, false) or f.prepared_since_return,
    'assigned', f.assigned_on is not null, 'firstContact', f.first_contact_on is not null, 'stopped', f.sharing_open is false,
    'outcome', f.outcome), count(*)
  from trajectory_facts f join pupil p on p.id = f.pupil_id left join referral r on r.id = f.referral_id
  where f.outcome is distinct from 'by_mistake'
    and case actor_role() when 'board_member' then p.home_school_id = any (seen) else r.municipality_id = any (seen) end
  group by 1;
end $$;
