-- Between school and team: the team hears that the school ended or reopened a traject; a wrong day of the first contact and a wrong
-- family name are corrected; and a team says which postcodes it serves.

alter table milestone drop constraint milestone_kind_check;
alter table milestone add constraint milestone_kind_check check (kind in ('sent', 'resent', 'received', 'question', 'answered', 'returned',
  'assigned', 'first_contact', 'feedback', 'promised', 'withdrawn', 'closed', 'school_ended', 'school_reopened'));

-- A corrected day of the first contact: the same milestone again, in the same round, in place of the one it corrects.
alter table milestone add column corrects_id uuid unique references milestone (id), add column superseded_at timestamptz;
drop index once_a_round;
create unique index once_a_round on milestone (referral_id, kind, round)
  where kind in ('received', 'first_contact', 'withdrawn', 'closed') and superseded_at is null;
create function access.supersede_milestone() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update milestone set superseded_at = now()
  where id = new.corrects_id and referral_id = new.referral_id and kind = 'first_contact' and new.kind = kind and superseded_at is null
  returning round into new.round;
  if not found then
    raise exception 'nothing to correct' using errcode = 'check_violation', constraint = 'corrects_a_row_of_this_file';
  end if;
  return new;
end $$;
create trigger supersede before insert on milestone for each row when (new.corrects_id is not null)
  execute function access.supersede_milestone();
grant insert (id, corrects_id) on milestone to portal_app;

-- Why it was corrected is text, and the shared layer's milestones have none: the reason is the team's alone.
create table milestone_reason (
  id uuid primary key references milestone (id) on delete cascade,
  referral_id uuid not null references referral (id) on delete cascade,
  reason text not null check (length(reason) between 1 and 1000)
);
create index milestone_reason_referral on milestone_reason (referral_id);
call access.guard_shared_table('milestone_reason', false);
drop policy school_reads on milestone_reason;
drop policy teacher_reads on milestone_reason;
drop policy inbox_reads on milestone_reason;
create policy casemanager_explains on milestone_reason for insert with check (family_id = any ((select family_ids())::uuid[]) and sharing_open);
grant insert (id, referral_id, reason) on milestone_reason to portal_app;

-- The school's end of what was sent, whatever its outcome, and its reopening: that it is so, from when and by whom. Nothing else.
create function access.tell_the_team() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into milestone (referral_id, kind, on_date, round, author_person_id, author_name, author_role)
  select r.id, e.kind, e.on_date, (select coalesce(max(v.version), 1) from referral_version v where v.referral_id = r.id),
    e.person_id, e.name, e.role
  from referral r, (values
    ('INSERT', 'school_ended', new.ended_on, new.author_person_id, new.author_name, new.author_role),
    ('UPDATE', 'school_reopened', current_date, actor_person(), coalesce(actor_name(), 'Portaal'), coalesce(actor_role(), 'system')))
    as e (operation, kind, on_date, person_id, name, role)
  where r.trajectory_id = new.trajectory_id and e.operation = tg_op;
  return null;
end $$;
create trigger tell_the_team after insert on trajectory_end for each row when (new.reopened_at is null)
  execute function access.tell_the_team();
create trigger tell_the_team_again after update of reopened_at on trajectory_end for each row
  when (old.reopened_at is null and new.reopened_at is not null) execute function access.tell_the_team();

-- As it was, but by whoever ended or withdrew: of a child that moved, not by the administrator who knows of no file.
create or replace function access.close_sharing() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  closing uuid;
begin
  if tg_table_name = 'consent_withdrawal' and not exists (
    select from consent c where c.id = new.id and c.direction = 'school_to_team' and c.answer = 'given') then
    return null;
  end if;
  if tg_table_name = 'trajectory_end' and (to_jsonb(new) ->> 'outcome') not in ('withdrawn', 'moved') then
    return null;
  end if;
  update referral set sharing_open = false where trajectory_id = new.trajectory_id and sharing_open returning id into closing;
  if closing is not null then
    insert into milestone (referral_id, kind, round, author_person_id, author_name, author_role)
    values (closing, 'withdrawn', (select coalesce(max(version), 1) from referral_version where referral_id = closing),
      new.author_person_id, new.author_name, new.author_role) on conflict do nothing;
  end if;
  return null;
end $$;

-- The facts once more, with what the school did; and a first contact that was corrected counts as it reads now.
create or replace view referral_facts with (security_invoker = true) as
select r.id as referral_id, r.trajectory_id, r.pupil_id, r.reference, r.team_id, r.municipality_id, r.home_school_id, r.family_id, r.promised_on,
  r.sent_outside_on, r.sharing_open, r.team_until, r.created_at,
  m.rounds, m.sent_on, m.received_on, m.question_since, m.paused, m.returned_on, m.returned_at, m.assigned_on, m.first_contact_on, m.last_feedback_on,
  m.new_promised_on, m.withdrawn_on, a.casemanager_name, a.casemanager_phone, a.stand_in_name, a.casemanager_id,
  (select f.next_feedback_on from feedback f where f.referral_id = r.id order by f.created_at desc limit 1) as next_feedback_on,
  case when m.ended_at > coalesce(m.reopened_at, '-infinity') then m.ended_on end as school_ended_on,
  case when m.reopened_at > m.ended_at then m.reopened_on end as school_reopened_on
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
    (array_agg(x.promised_on order by x.created_at desc) filter (where x.kind = 'promised'))[1] as new_promised_on,
    max(x.on_date) filter (where x.kind = 'withdrawn' and x.round = y.round) as withdrawn_on,
    max(x.on_date) filter (where x.kind = 'school_ended') as ended_on, max(x.created_at) filter (where x.kind = 'school_ended') as ended_at,
    max(x.on_date) filter (where x.kind = 'school_reopened') as reopened_on, max(x.created_at) filter (where x.kind = 'school_reopened') as reopened_at
  from milestone x, (select coalesce(max(z.round), 1) as round from milestone z where z.referral_id = r.id) y
  where x.referral_id = r.id) m on true
left join assignment a on a.referral_id = r.id and a.ended_at is null;

create or replace view trajectory_facts with (security_invoker = true) as
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
  f.first_contact_on, f.last_feedback_on, f.next_feedback_on, f.promised_on, f.new_promised_on, f.withdrawn_on, f.casemanager_name, f.casemanager_phone, f.stand_in_name,
  f.school_ended_on, f.school_reopened_on
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

-- What the school ended waits for nobody at the team any more.
create or replace function access.open_in_my_memberships() returns table (membership_id uuid, role text, started_on date, reopened_on date, last_signal_on date,
  consultation_on date, decision text, conversation_on date, conversation_outcome text, sharing_open boolean, sent_on date, received_on date,
  question_since date, returned_on date, assigned_on date, first_contact_on date, last_feedback_on date, new_promised_on date)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with mine as materialized (
    select m.id, m.role, g.subject_kind, g.subject_id from membership m join ground g on g.membership_id = m.id
    where m.person_id = actor_person() and m.id <> actor_membership() and access.active(m) and g.starts_at <= now() and g.ends_at > now()),
  trajectories as (
    select w.id as membership_id, w.role, t.id from mine w join trajectory t on t.school_id = w.subject_id and t.outcome is null
    where w.subject_kind = 'school'
    union select w.id, w.role, t.id from mine w join pupil p on p.group_id = w.subject_id join trajectory t on t.pupil_id = p.id and t.outcome is null
    where w.subject_kind = 'group'
    union select w.id, w.role, t.id from mine w join composed_group_pupil c on c.group_id = w.subject_id join pupil p on p.id = c.pupil_id
    join trajectory t on t.pupil_id = p.id and t.outcome is null
    where w.subject_kind = 'group' and p.school_id is not null),
  referrals as (
    select w.id as membership_id, w.role, r.id from mine w join referral r on r.inbox_team_id = w.subject_id where w.subject_kind = 'team_inbox'
    union select w.id, w.role, r.id from mine w join referral r on r.family_id = w.subject_id where w.subject_kind = 'family')
  select s.membership_id, s.role, f.started_on, f.reopened_on, f.last_signal_on, f.consultation_on,
    f.decision, f.conversation_on, f.conversation_outcome,
    f.sharing_open, f.sent_on, f.received_on, f.question_since, f.returned_on, f.assigned_on, f.first_contact_on, f.last_feedback_on, f.new_promised_on
  from trajectories s join trajectory_facts f on f.trajectory_id = s.id
  union all
  select s.membership_id, s.role, null, f.school_reopened_on, null, null, null, null, null, f.sharing_open, f.sent_on, f.received_on, f.question_since,
    f.returned_on, f.assigned_on, f.first_contact_on, f.last_feedback_on, f.new_promised_on
  from referrals s join referral_facts f on f.referral_id = s.id
  where f.sharing_open and f.school_ended_on is null and not exists (select from care_case c where c.referral_id = f.referral_id and c.closed_on is not null);
end;

-- A family that was given a wrong name: the earlier one stays to be read, with who changed it and why.
create table family_renaming (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references family (id) on delete cascade,
  team_id uuid not null references organisation (id),
  earlier_name text not null,
  name text not null check (length(name) between 1 and 200),
  reason text not null check (length(reason) between 1 and 1000),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now()
);
create index family_renaming_family on family_renaming (family_id, created_at desc);
create function access.rename_family() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select f.team_id, f.name into new.team_id, new.earlier_name from family f where f.id = new.family_id for update;
  update family set name = new.name where id = new.family_id;
  return new;
end $$;
create trigger rename_family before insert on family_renaming for each row execute function access.rename_family();
alter table family_renaming enable row level security;
create policy coordinator_reads on family_renaming for select using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy casemanager_reads on family_renaming for select using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_renames on family_renaming for insert with check (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy casemanager_renames on family_renaming for insert with check (family_id = any ((select family_ids())::uuid[]));
grant select on family_renaming to portal_app;
grant insert (family_id, name, reason) on family_renaming to portal_app;
create trigger log_change after insert or update or delete on family_renaming for each row execute function access.log_change();
-- There is no other way to rename one.
drop policy casemanager_renames on family;
drop policy coordinator_renames on family;
revoke update (name) on family from portal_app;

-- The four digits of the postcodes that a team serves: kept by the administrator, proposed to whoever picks a team.
create table team_postcode (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references organisation (id),
  digits text not null check (digits ~ '^[1-9][0-9]{3}$'),
  unique (team_id, digits)
);
alter table team_postcode enable row level security;
create policy everybody_logged_in_reads on team_postcode for select using ((select actor_person()) is not null);
create policy administrator_adds on team_postcode for insert with check (team_id = any ((select administered_ids())::uuid[]));
create policy administrator_removes on team_postcode for delete using (team_id = any ((select administered_ids())::uuid[]));
grant select, delete on team_postcode to portal_app;
grant insert (team_id, digits) on team_postcode to portal_app;
create trigger log_change after insert or update or delete on team_postcode for each row execute function access.log_change();
