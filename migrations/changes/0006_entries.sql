-- What people write down in the school's layer is one thing, of whatever kind. What every entry has stands once; its answers are one value
-- that its form reads and writes. Rules and queries ask columns that the database itself takes from the answers: they cannot differ.
-- What fewer people may read than the rest of an entry stands apart.

-- Checks and generated columns call these, so that they come before the tables. What they are today stands in standing/functions.
create function iso_day(text) returns date language sql immutable strict parallel safe
  return make_date(substr($1, 1, 4)::integer, substr($1, 6, 2)::integer, substr($1, 9, 2)::integer);
create function answers_fit(answers jsonb) returns boolean language sql immutable strict parallel safe
  return jsonb_typeof(answers) = 'object' and not exists (
    select from jsonb_each(answers) a
    where jsonb_typeof(a.value) = 'object' or length(a.key) > 40 or length(a.value #>> '{}') > 4000);

create table school_entry (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  home_school_id uuid not null references organisation (id),
  happened_on date not null,
  answers jsonb not null check (answers_fit(answers)),
  -- Only what rules and queries ask.
  need text generated always as (answers ->> 'need') stored,
  decision text generated always as (answers ->> 'decision') stored,
  evaluate_on date generated always as (iso_day(answers ->> 'evaluateOn')) stored,
  outcome text generated always as (answers ->> 'outcome') stored,
  told_route boolean generated always as (answers ->> 'toldRoute' = 'yes') stored,
  told_rights boolean generated always as (answers ->> 'toldRights' = 'yes') stored,
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  -- Who wrote this version, where that was not the author.
  corrector_person_id uuid,
  corrector_name text,
  created_at timestamptz not null default portal_now(),
  first_saved_at timestamptz not null,
  corrects_id uuid unique,
  correction_reason text not null default '' check (length(correction_reason) <= 1000),
  superseded_at timestamptz,
  struck_at timestamptz,
  struck_by text,
  strike_reason text,
  unique (id, kind),
  foreign key (corrects_id, kind) references school_entry (id, kind),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade deferrable,
  constraint signal_answers check (kind <> 'signal'
    or (coalesce(answers ->> 'observed', '') <> '' and coalesce(need, '') in ('learning', 'living', 'both', 'unknown'))),
  constraint consultation_answers check (kind <> 'consultation' or (coalesce(answers ->> 'discussed', '') <> ''
    and coalesce(decision, '') in ('own_help', 'enough', 'talk_with_parents') and not answers ? 'safetyNote')),
  constraint own_help_is_evaluated check (kind <> 'consultation' or decision <> 'own_help' or evaluate_on is not null),
  constraint conversation_answers check (kind <> 'conversation' or (coalesce(answers ->> 'discussed', '') <> ''
    and coalesce(answers ->> 'present', '') <> '' and coalesce(outcome, '') in ('refer', 'own_help', 'no_referral')
    and told_route is not null and told_rights is not null))
);
create index school_entry_trajectory on school_entry (trajectory_id);
create index school_entry_pupil on school_entry (pupil_id, created_at desc);
create index school_entry_struck on school_entry (home_school_id, struck_at desc) where struck_at is not null;
comment on table school_entry is 'What people write down in the school''s layer, of every kind, in versions.';
comment on column school_entry.answers is 'By the names of its form. A choice for safety reads talk_with_parents: what one cannot tell apart, nobody can work out.';

-- Answers that only the author of the entry and the intern begeleider read.
create table school_entry_apart (
  id uuid primary key references school_entry (id) on delete cascade,
  pupil_id uuid not null references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  answers jsonb not null check (answers_fit(answers)),
  author_person_id uuid,
  author_name text not null,
  author_role text not null,
  created_at timestamptz not null default portal_now(),
  struck_at timestamptz
);
create index school_entry_apart_pupil on school_entry_apart (pupil_id);
comment on table school_entry_apart is 'Answers of an entry for fewer readers than the entry itself: its author and the intern begeleider.';

insert into school_entry (id, kind, trajectory_id, pupil_id, school_id, home_school_id, happened_on, answers, author_person_id, author_name,
  author_role, created_at, first_saved_at, corrects_id, correction_reason, superseded_at, struck_at, struck_by, strike_reason)
select id, 'signal', trajectory_id, pupil_id, school_id, home_school_id, seen_on,
  jsonb_build_object('observed', observed, 'place', place, 'childWords', child_words, 'alreadyDone', already_done, 'area', area, 'need', need),
  author_person_id, author_name, author_role, created_at, first_saved_at, corrects_id, correction_reason, superseded_at, struck_at, struck_by,
  strike_reason
from signal
union all
select id, 'consultation', trajectory_id, pupil_id, school_id, home_school_id, held_on,
  jsonb_build_object('present', present, 'discussed', discussed, 'ownHelp', own_help, 'decision', decision, 'evaluateOn', evaluate_on),
  author_person_id, author_name, author_role, created_at, first_saved_at, corrects_id, correction_reason, superseded_at, struck_at, struck_by,
  strike_reason
from consultation
union all
select id, 'conversation', trajectory_id, pupil_id, school_id, home_school_id, held_on,
  jsonb_build_object('present', present, 'recognised', recognised, 'discussed', discussed, 'parentsWishes', parents_wishes,
    'childView', child_view, 'agreements', agreements, 'toldRoute', case when told_route then 'yes' else 'no' end,
    'toldRights', case when told_rights then 'yes' else 'no' end, 'outcome', outcome),
  author_person_id, author_name, author_role, created_at, first_saved_at, corrects_id, correction_reason, superseded_at, struck_at, struck_by,
  strike_reason
from parent_conversation;

-- What was corrected is its first writer's again, and who corrected it is named as such.
with recursive version (id, person, name, role) as (
  select id, author_person_id, author_name, author_role from school_entry where corrects_id is null
  union all
  select e.id, v.person, v.name, v.role from school_entry e join version v on e.corrects_id = v.id)
update school_entry e set corrector_person_id = e.author_person_id, corrector_name = e.author_name,
  author_person_id = v.person, author_name = v.name, author_role = v.role
from version v where v.id = e.id and e.author_person_id is distinct from v.person;

-- Who could read a choice for safety, reads it in the versions that replaced it.
insert into school_entry_apart (id, pupil_id, school_id, answers, author_person_id, author_name, author_role, created_at, struck_at)
select e.id, e.pupil_id, e.school_id, jsonb_build_object('safetyNote', string_agg(s.note, e'\n' order by s.created_at)),
  e.author_person_id, e.author_name, e.author_role, min(s.created_at), e.struck_at
from safety_choice s join school_entry e on e.id = s.consultation_id
group by e.id;

-- The same of what the casemanager writes down.
alter table contact_note add column corrector_person_id uuid, add column corrector_name text;
with recursive version (id, person, name, role) as (
  select id, author_person_id, author_name, author_role from contact_note where corrects_id is null
  union all
  select e.id, v.person, v.name, v.role from contact_note e join version v on e.corrects_id = v.id)
update contact_note e set corrector_person_id = e.author_person_id, corrector_name = e.author_name,
  author_person_id = v.person, author_name = v.name, author_role = v.role
from version v where v.id = e.id and e.author_person_id is distinct from v.person;

alter table signal_move drop constraint signal_move_signal_id_fkey;
alter table signal_move add foreign key (signal_id) references school_entry (id) on delete cascade;

insert into school_layer_table (name) values ('school_entry'), ('school_entry_apart');
delete from school_layer_table where name in ('signal', 'consultation', 'safety_choice', 'parent_conversation');
drop table signal, consultation, safety_choice, parent_conversation;
