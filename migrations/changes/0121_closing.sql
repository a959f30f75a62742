-- Casemanager and family end the help for some or all of the children, look after it as agreed, and open it again: each an entry of the care layer.
alter table care_entry
  add constraint end_is_of_children check (kind not in ('care_end', 'care_reopening') or coalesce(jsonb_array_length(
    case when jsonb_typeof(answers -> 'children') = 'array' then answers -> 'children' end), 0) > 0),
  add constraint reopening_has_a_day check (kind <> 'care_reopening' or iso_day(answers ->> 'talkOn') is not null),
  add constraint aftercare_is_of_an_end check (kind <> 'aftercare_news' or subject_id is not null);

-- After the end the family waits for a day of aftercare, or for nothing; opened again it waits for the talk that was agreed.
alter table plan_standing drop constraint plan_standing_task_check,
  add constraint plan_standing_task_check check (task in ('offer', 'hear', 'takeOver', 'make', 'custody', 'ask', 'settle', 'look', 'close', 'talk',
    'aftercare', 'ended')),
  alter column until drop not null,
  add constraint plan_has_a_day_or_an_end check ((task = 'ended') = (until is null));

alter table milestone drop constraint milestone_kind_check,
  add constraint milestone_kind_check check (kind in ('sent', 'resent', 'received', 'question', 'answered', 'returned', 'assigned', 'reassigned',
    'first_contact', 'feedback', 'promised', 'withdrawn', 'closed', 'school_ended', 'school_reopened', 'plan', 'help_begun', 'help_stopped',
    'schooldeel_agreed', 'schooldeel_answered', 'schooldeel_ended', 'looked', 'reopened'));
-- Help that was opened again can end again.
drop index once_a_round;
create unique index once_a_round on milestone (referral_id, kind, round)
  where kind in ('received', 'first_contact', 'withdrawn') and superseded_at is null;
