-- Casemanager and family look together at the goals of the plan: an entry of the care layer, of which the school hears that it was done. A look at
-- the goals of one house is of that house's parent (plan_person_id), and no school hears of it.
alter table care_entry
  add constraint look_has_goals check (kind <> 'looked_together' or jsonb_typeof(answers -> 'goals') = 'array'),
  add constraint look_has_a_next_day check (kind <> 'looked_together' or plan_person_id is not null or iso_day(answers ->> 'nextOn') is not null);

alter table milestone add column looked_id uuid references care_entry (id) on delete cascade;
create index milestone_looked on milestone (looked_id) where looked_id is not null;
alter table milestone drop constraint milestone_kind_check,
  add constraint milestone_kind_check check (kind in ('sent', 'resent', 'received', 'question', 'answered', 'returned', 'assigned', 'reassigned',
    'first_contact', 'feedback', 'promised', 'withdrawn', 'closed', 'school_ended', 'school_reopened', 'plan', 'help_begun', 'help_stopped',
    'schooldeel_agreed', 'schooldeel_answered', 'schooldeel_ended', 'looked'));

-- Once every goal has its answer the plan waits for closing, or for a new goal.
alter table plan_standing drop constraint plan_standing_task_check,
  add constraint plan_standing_task_check check (task in ('offer', 'hear', 'takeOver', 'make', 'custody', 'ask', 'settle', 'look', 'close'));
