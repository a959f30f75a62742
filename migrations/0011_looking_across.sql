-- What the pages that look across ask: what waits in one's other memberships, and what a line of the log was about.

-- Everything open in my other memberships, as days and choices: who is next follows from them by the same rule as everywhere.
-- No child, no name, no text: rights are the active membership's alone.
create function access.open_in_my_memberships() returns table (membership_id uuid, role text, started_on date, reopened_on date, last_signal_on date,
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
    case f.decision when 'otherwise' then 'talk_with_parents' else f.decision end, f.conversation_on, f.conversation_outcome,
    f.sharing_open, f.sent_on, f.received_on, f.question_since, f.returned_on, f.assigned_on, f.first_contact_on, f.last_feedback_on, f.new_promised_on
  from trajectories s join trajectory_facts f on f.trajectory_id = s.id
  union all
  select s.membership_id, s.role, null, null, null, null, null, null, null, f.sharing_open, f.sent_on, f.received_on, f.question_since,
    f.returned_on, f.assigned_on, f.first_contact_on, f.last_feedback_on, f.new_promised_on
  from referrals s join referral_facts f on f.referral_id = s.id
  where f.sharing_open and not exists (select from care_case c where c.referral_id = f.referral_id and c.closed_on is not null);
end;

-- What a privacy officer may call a referral or a family of its own organisation: by the reference, which names nobody.
create function access.references_of(ids uuid[]) returns table (id uuid, reference text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  seen uuid[] := overseen_ids();
begin
  return query
  select r.id, r.reference from referral r where r.id = any (ids) and (r.home_school_id = any (seen) or r.municipality_id = any (seen))
  union all select f.id, string_agg(distinct r.reference, ', ' order by r.reference)
  from family f join referral r on r.family_id = f.id where f.id = any (ids) and f.team_id = any (seen) group by f.id;
end $$;
-- The other way round, to search the log: the referral with this reference, and its family.
create function access.subjects_with_reference(typed text) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  seen uuid[] := overseen_ids();
begin
  return coalesce((select array_agg(x.subject) from referral r
    left join family f on f.id = r.family_id and f.team_id = any (seen), unnest(array[r.id, f.id]) x (subject)
    where r.reference = upper(trim(typed)) and (r.home_school_id = any (seen) or r.municipality_id = any (seen)) and x.subject is not null), '{}');
end $$;
grant execute on function access.open_in_my_memberships, access.references_of, access.subjects_with_reference to portal_app;
