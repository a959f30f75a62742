-- At the team: a promise belongs to what was waited for when it was made.

-- The facts once more: a day that the team promised holds for what was waited for then, and is over with what ends that: a casemanager
-- named, a first contact, feedback, a new version, a reopening. The first naming and the first contact count, not a later change of them.
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
    (array_agg(x.promised_on order by x.created_at desc) filter (where x.kind = 'promised' and x.created_at > y.began_at))[1] as new_promised_on,
    max(x.on_date) filter (where x.kind = 'withdrawn' and x.round = y.round) as withdrawn_on,
    max(x.on_date) filter (where x.kind = 'school_ended') as ended_on, max(x.created_at) filter (where x.kind = 'school_ended') as ended_at,
    max(x.on_date) filter (where x.kind = 'school_reopened') as reopened_on, max(x.created_at) filter (where x.kind = 'school_reopened') as reopened_at
  from milestone x, (select coalesce(max(z.round), 1) as round,
      greatest(max(z.created_at) filter (where z.kind in ('sent', 'resent', 'feedback', 'school_reopened')),
        min(z.created_at) filter (where z.kind = 'assigned'), min(z.created_at) filter (where z.kind = 'first_contact')) as began_at
    from milestone z where z.referral_id = r.id) y
  where x.referral_id = r.id) m on true
left join assignment a on a.referral_id = r.id and a.ended_at is null;

-- Another casemanager or stand-in is another milestone than the naming; another telephone number is none.
alter table milestone drop constraint milestone_kind_check;
alter table milestone add constraint milestone_kind_check check (kind in ('sent', 'resent', 'received', 'question', 'answered', 'returned',
  'assigned', 'reassigned', 'first_contact', 'feedback', 'promised', 'withdrawn', 'closed', 'school_ended', 'school_reopened'));
create or replace function access.leave_milestone() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  left_behind text;
  before assignment;
begin
  left_behind := case tg_table_name when 'referral_version' then case when (to_jsonb(new) ->> 'version') = '1' then 'sent' else 'resent' end
    when 'question' then case when tg_op = 'INSERT' then 'question' else 'answered' end
    when 'advice' then 'returned' when 'assignment' then 'assigned' when 'feedback' then 'feedback' end;
  if tg_table_name = 'assignment' then
    select * into before from assignment a where a.referral_id = new.referral_id and a.id <> new.id order by a.created_at desc, a.ended_at desc limit 1;
    if found then
      if before.casemanager_id = (to_jsonb(new) ->> 'casemanager_id')::uuid
        and before.stand_in_id is not distinct from (to_jsonb(new) ->> 'stand_in_id')::uuid then
        return null;
      end if;
      left_behind := 'reassigned';
    end if;
  end if;
  if tg_table_name = 'advice' then
    -- The advice ends an open question: after a resend the team may ask again, and the question pauses nothing any more.
    update question set answer = 'Deze vraag is vervallen: de aanmelding ging met advies terug naar de school.',
      answered_at = now(), answered_by = new.author_name where referral_id = new.referral_id and answer is null;
  end if;
  insert into milestone (referral_id, kind, on_date, round, created_at)
  values (new.referral_id, left_behind, current_date,
    (select coalesce(max(v.version), 1) from referral_version v where v.referral_id = new.referral_id), clock_timestamp());
  if tg_table_name = 'referral_version' then
    update referral set team_until = 'infinity', inbox_team_id = team_id, sharing_open = true,
      promised_on = coalesce((to_jsonb(new) -> 'content' ->> 'promisedOn')::date, promised_on) where id = new.referral_id and family_id is null;
  elsif tg_table_name = 'advice' then
    update referral set team_until = now() + interval '30 days' where id = new.referral_id;
  end if;
  return null;
end $$;

-- Whose account an address is, asked before a role is given to it. Only for an administrator, who typed the whole address.
create function access.person_at(address text) returns table (person_id uuid, person_name text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select p.id, p.name from account a join person p on p.id = a.id where a.email = lower(address) and actor_role() = 'administrator';
end;

-- Somebody of the administrator's own register who works here without an account gets one. False when that may not, or not any more.
create function access.add_account(who uuid, address text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if actor_role() is distinct from 'administrator'
    or not exists (select from membership m where m.person_id = who and m.organisation_id = any (administered_ids()))
    or exists (select from membership m where m.person_id = who and access.active(m) and not m.organisation_id = any (administered_ids()))
    or exists (select from account a where a.id = who or a.email = lower(address))
  then
    return false;
  end if;
  insert into account (id, email) values (who, lower(address));
  return true;
end $$;

-- Links for a password that still work, of people in the administrator's own register; with a hash only that one.
create function access.open_password_links(token bytea) returns table (person_id uuid, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select l.person_id, l.expires_at from password_link l
  where l.used_at is null and l.expires_at > now() and (token is null or l.token_hash = token)
    and l.person_id in (select m.person_id from membership m where m.organisation_id = any (administered_ids()));
end;
grant execute on function access.person_at, access.add_account, access.open_password_links to portal_app;
