-- The schooldeel: what happens at school for a child, one agreement at a time. As long as the parents are asked it is of the care layer: a proposal with
-- versions, and what each of them said of it. Only what all of them agreed to is written in the shared layer, as agreements with their news.
alter table care_entry
  add constraint schooldeel_has_a_subject check (kind not in ('schooldeel_proposal', 'schooldeel_word') or subject_id is not null),
  add constraint word_has_a_person check (kind <> 'schooldeel_word' or (plan_person_id is not null and version is not null
    and coalesce(answers ->> 'answer', '') in ('agrees', 'questions', 'disagrees')));
comment on column care_entry.subject_id is 'Of which help or proposal: the same for it and all that is said of it, and kept by a correction; null for what is of neither.';

create table schooldeel_entry (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('schooldeel_agreement', 'schooldeel_news')),
  referral_id uuid not null references referral (id) on delete cascade,
  pupil_id uuid,
  school_id uuid,
  inbox_team_id uuid,
  team_id uuid,
  team_until timestamptz not null default 'infinity',
  family_id uuid,
  sharing_open boolean not null default true,
  agreement_id uuid not null,
  happened_on date not null,
  answers jsonb not null check (answers_fit(answers)),
  step text generated always as (answers ->> 'step') stored,
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default portal_clock(),
  struck_at timestamptz,
  struck_by text,
  strike_reason text,
  constraint agreement_has_a_last_day check (kind <> 'schooldeel_agreement' or iso_day(answers ->> 'until') is not null),
  constraint schooldeel_news_is_one_of_these check (kind <> 'schooldeel_news' or coalesce(answers ->> 'step', '')
    in ('yes', 'otherwise', 'no', 'told', 'agreed', 'works', 'partly', 'not', 'goes_on', 'ended'))
);
comment on column schooldeel_entry.agreement_id is 'Of which agreement: the same for the agreement and all news of it.';
create unique index schooldeel_entry_agreement on schooldeel_entry (agreement_id) where kind = 'schooldeel_agreement';
create index schooldeel_entry_referral on schooldeel_entry (referral_id, happened_on);
create index schooldeel_entry_family on schooldeel_entry (family_id) where family_id is not null;
create index schooldeel_entry_pupil on schooldeel_entry (pupil_id) where pupil_id is not null;
create index schooldeel_entry_struck on schooldeel_entry (struck_at desc) where struck_at is not null;

-- What a proposal or an agreement waits for, written when it changes. Late stands nowhere: that is a comparison with the reader's day, and so is that
-- the last day of an agreement has passed.
create table schooldeel_standing (
  id uuid primary key,
  referral_id uuid not null references referral (id) on delete cascade,
  pupil_id uuid,
  school_id uuid,
  inbox_team_id uuid,
  team_id uuid,
  team_until timestamptz not null default 'infinity',
  family_id uuid,
  sharing_open boolean not null default true,
  -- Since when the school reads it: everybody who decides agreed. Null as long as they are asked.
  shared_on date,
  task text not null check (task in ('custody', 'parents', 'settle', 'answer', 'tell', 'ask', 'refused', 'goes', 'notWorking', 'ended')),
  next_role text check (next_role in ('teacher', 'intern_begeleider', 'cjg_worker', 'cjg_coordinator', 'casemanager')),
  agreement_name text not null check (length(agreement_name) <= 400),
  since date not null,
  until date,
  -- The last day of what goes on, and until when it is to be agreed anew after that.
  ends_on date,
  again_until date,
  constraint schooldeel_has_a_day_or_an_end check ((task = 'ended') = (until is null) and (task = 'ended') = (next_role is null)),
  constraint schooldeel_that_goes_on_ends check ((task = 'goes') = (ends_on is not null) and (ends_on is null) = (again_until is null)),
  constraint the_school_waits_for_what_it_reads check (shared_on is not null or next_role = 'casemanager')
);
create index schooldeel_standing_referral on schooldeel_standing (referral_id);
create index schooldeel_standing_family on schooldeel_standing (family_id) where until is not null;
create index schooldeel_standing_team on schooldeel_standing (team_id, until) where until is not null;
create index schooldeel_standing_school on schooldeel_standing (school_id, until) where until is not null;
create index schooldeel_standing_pupil on schooldeel_standing (pupil_id) where until is not null;

insert into shared_layer_table (name) values ('schooldeel_entry'), ('schooldeel_standing');

alter table milestone drop constraint milestone_kind_check,
  add constraint milestone_kind_check check (kind in ('sent', 'resent', 'received', 'question', 'answered', 'returned', 'assigned', 'reassigned',
    'first_contact', 'feedback', 'promised', 'withdrawn', 'closed', 'school_ended', 'school_reopened', 'plan', 'help_begun', 'help_stopped',
    'schooldeel_agreed', 'schooldeel_answered', 'schooldeel_ended'));
