-- The baseline: the tables as the files 0001 to 0026 in before/ left them, and the rows that a new portal begins with.
-- Functions, policies, grants, triggers and views stand in standing/.

create schema access;
comment on schema access is 'Functions that run with the owner''s rights: the only doors to tables without grants.';
revoke all on schema public from public;
grant usage on schema public, access to portal_app;
alter default privileges revoke execute on functions from public;

-- Columns have these as their default, so that they come before the tables. What they are today stands in standing/functions.
create function actor_person() returns uuid language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;
create function actor_membership() returns uuid language sql stable
  return nullif(current_setting('app.membership', true), '')::uuid;
create function actor_role() returns text language sql stable
  return nullif(current_setting('app.role', true), '');
create function actor_organisation() returns uuid language sql stable
  return nullif(current_setting('app.organisation', true), '')::uuid;
create function actor_name() returns text language sql stable
  return nullif(current_setting('app.name', true), '');
create function actor_root() returns uuid language sql stable
  return nullif(current_setting('app.root', true), '')::uuid;
create function access.new_reference() returns text language plpgsql volatile as $$
declare
  letters text := 'BCDFGHJKLMNPQRSTVWXZ23456789';
  made text := 'ZR-';
begin
  for i in 1..6 loop
    made := made || substr(letters, 1 + floor(random() * length(letters))::int, 1);
  end loop;
  return made;
end $$;

create table organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('board', 'school', 'municipality', 'team', 'partner')),
  name text not null check (length(name) between 1 and 200),
  parent_id uuid references organisation (id),
  brin text check (brin ~ '^[0-9]{2}[A-Z]{2}$'),
  branch_number text check (branch_number ~ '^[0-9]{2}$'),
  cbs_code text check (cbs_code ~ '^[0-9]{4}$'),
  subregion text check (subregion in ('Groningen stad/Haren', 'Noord', 'West', 'Zuidoost')),
  place text,
  phone text,
  constraint children_have_parents check ((kind in ('school', 'team')) = (parent_id is not null)),
  constraint a_school_has_a_brin check (kind <> 'school' or brin is not null),
  unique nulls not distinct (kind, brin, branch_number, cbs_code, name)
);
create index organisation_parent on organisation (parent_id);

create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200)
);

-- What login needs. No grants: reached through access.* only.
create table account (
  id uuid primary key references person (id) on delete cascade,
  email text not null unique check (email = lower(email) and length(email) <= 254),
  password_hash text
);

create table membership (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  role text not null,
  starts_on date not null default current_date,
  ends_on date,
  constraint membership_role_check check (
    role in ('teacher', 'intern_begeleider', 'cjg_worker', 'cjg_coordinator', 'casemanager', 'partner',
    'board_member', 'policy_officer', 'administrator', 'privacy_officer')
  ),
  constraint ends_after_start check (ends_on is null or ends_on >= (starts_on - 1))
);
create index membership_person on membership (person_id);
create index membership_organisation on membership (organisation_id, role);
create unique index one_open_membership on membership (person_id, organisation_id, role) where ends_on is null;

-- On which ground somebody sees something. Written by triggers on the facts that give the ground, never by hand.
create table ground (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null references membership (id) on delete cascade,
  person_id uuid not null references person (id),
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  starts_at timestamptz not null default now(),
  ends_at timestamptz not null default 'infinity',
  source_id uuid not null,
  constraint ground_kind_check check (
    kind in ('teacher', 'intern_begeleider', 'team_inbox', 'coordinator', 'casemanager', 'stand_in', 'partner',
    'administrator', 'privacy_officer', 'figures')
  ),
  constraint ground_subject_kind_check check (
    subject_kind in ('group', 'school', 'team_inbox', 'team', 'family', 'family_part', 'register', 'oversight',
    'figures')
  )
);
create index ground_of_membership on ground (membership_id, subject_kind);
create index ground_of_subject on ground (subject_id, subject_kind);
create unique index ground_source on ground (source_id, subject_kind, subject_id, kind);

-- NEN 7513: who, in which role, on which ground, what, which children, when, from where, with which result. Never text of a file.
create table access_log (
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  person_id uuid default actor_person(),
  person_name text default actor_name(),
  membership_id uuid default actor_membership(),
  role text default actor_role(),
  organisation_id uuid default actor_organisation(),
  actor_root_id uuid default actor_root(),
  action text not null check (action in ('read', 'search', 'export', 'print', 'download', 'change')),
  what text not null,
  layer text not null check (layer in ('school', 'shared', 'care', 'register', 'log')),
  ground text,
  subject_kind text not null check (subject_kind in ('pupil', 'referral', 'family', 'none')),
  subject_ids uuid[] not null,
  board_id uuid,
  municipality_id uuid,
  origin inet default nullif(current_setting('app.origin', true), '')::inet,
  result text not null default 'done' check (result in ('done', 'refused'))
) partition by range (at);
create index access_log_board on access_log (board_id, at desc);
create index access_log_municipality on access_log (municipality_id, at desc);
create index access_log_actor_root on access_log (actor_root_id, at desc);
create index access_log_subjects on access_log using gin (subject_ids);
create table access_log_default partition of access_log default;
alter table access_log_default enable row level security;

create table change_log (
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  membership_id uuid,
  role text,
  table_name text not null,
  row_id uuid,
  operation text not null,
  columns text[] not null
) partition by range (at);
create index change_log_row on change_log (row_id, at);
create table change_log_default partition of change_log default;
alter table change_log_default enable row level security;

create table session (
  token_hash bytea primary key check (length(token_hash) = 32),
  person_id uuid not null references person (id),
  membership_id uuid not null references membership (id),
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ended_at timestamptz
);
create index session_person on session (person_id) where ended_at is null;

create table login_brake (
  key text primary key,
  failures integer not null,
  since timestamptz not null
);

create table known_address (
  person_id uuid not null references person (id) on delete cascade,
  address inet not null,
  seen_at timestamptz not null default now(),
  primary key (person_id, address)
);

create table password_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  person_id uuid not null references person (id) on delete cascade,
  expires_at timestamptz not null default now() + interval '7 days',
  used_at timestamptz
);

create table school_group (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references organisation (id),
  key text,
  name text not null check (length(name) between 1 and 64),
  year_group text not null default '' check (year_group ~ '^([BD0-8SVCN]|1[1-6])?$'),
  composed boolean not null default false,
  ended_on date
);
create unique index school_group_key on school_group (school_id, key) where ended_on is null;
create index school_group_school on school_group (school_id);

create table group_teacher (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references school_group (id),
  membership_id uuid not null references membership (id),
  starts_on date not null default current_date,
  ends_on date,
  constraint ends_after_start check (ends_on is null or ends_on >= (starts_on - 1))
);
create unique index one_open_group_teacher on group_teacher (group_id, membership_id) where ends_on is null;
create index group_teacher_membership on group_teacher (membership_id);

-- school_id is the school that reads the file now: null as soon as the child has left. home_school_id keeps whose file it is.
create table pupil (
  id uuid primary key default gen_random_uuid(),
  school_id uuid references organisation (id),
  home_school_id uuid not null references organisation (id),
  group_id uuid references school_group (id),
  key text check (length(key) between 1 and 256),
  call_name text not null check (length(call_name) between 1 and 64),
  prefix text not null default '' check (length(prefix) <= 10),
  family_name text not null default '' check (length(family_name) <= 200),
  birth_date date,
  gender text not null default 'unknown' check (gender in ('boy', 'girl', 'unknown', 'unspecified')),
  year_group text check (year_group ~ '^([BD0-8SVN]|1[1-6])$'),
  postcode text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  residence_id uuid references organisation (id),
  left_on date,
  search_call text not null default '',
  search_family text not null default '',
  created_at timestamptz not null default now(),
  constraint leaves_the_school check ((left_on is null) = (school_id is not null)),
  constraint stays_at_home_school check (school_id is null or school_id = home_school_id)
);
create unique index pupil_key on pupil (home_school_id, key) where school_id is not null and key !~ '^#';
create index pupil_school on pupil (school_id, group_id);
create index pupil_home on pupil (home_school_id);
create index pupil_search_call on pupil (school_id, search_call text_pattern_ops);
create index pupil_search_family on pupil (school_id, search_family text_pattern_ops);
create index pupil_group on pupil (group_id);

-- A composed group (a plus class, say) beside the pupil's own group: its teacher sees the child too.
create table composed_group_pupil (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references school_group (id),
  pupil_id uuid not null references pupil (id) on delete cascade,
  unique (group_id, pupil_id)
);
create index composed_group_pupil_pupil on composed_group_pupil (pupil_id);

-- A child's guardians (who has custody), without addresses: the teacher may know whom to talk with.
create table guardian (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  name text not null check (length(name) between 1 and 200),
  relation text not null,
  custody text not null check (custody in ('yes', 'no', 'unknown')),
  deceased boolean not null default false,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  constraint guardian_relation_check check (
    relation in ('mother', 'father', 'parent', 'step_parent', 'foster_parent', 'grandparent', 'guardian',
    'institution', 'other')
  ),
  unique (id, pupil_id)
);
create index guardian_pupil on guardian (pupil_id);

-- Only for the intern begeleider: how to reach them, and whether the other parent may not know where they live.
create table guardian_contact (
  id uuid primary key,
  pupil_id uuid not null references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  phone text not null default '' check (length(phone) <= 40),
  email text not null default '' check (length(email) <= 254),
  address text not null default '' check (length(address) <= 400),
  secret_address boolean not null default false,
  language text not null default '' check (length(language) <= 100),
  foreign key (id, pupil_id) references guardian (id, pupil_id) on delete cascade
);
create index guardian_contact_pupil on guardian_contact (pupil_id);

-- The guardians are one text that two people may have open: this counts its versions.
create table guardians_version (
  id uuid primary key references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  parents_live_apart boolean not null default false,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default coalesce(actor_name(), '')
);

-- A file that was read, between preview and confirmation. It holds only what may be stored; afterwards only how much was changed.
create table pupil_import (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references organisation (id),
  person_id uuid not null default actor_person() references person (id),
  content jsonb,
  result jsonb,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '1 day',
  applied_at timestamptz
);
create index pupil_import_school on pupil_import (school_id, created_at desc);

create table school_layer_table (
  name text primary key
);
comment on table school_layer_table is 'The tables whose rows follow their pupil: access.spread_school keeps their school_id.';

create table trajectory (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  started_on date not null default current_date,
  -- Kept by trajectory_end's trigger: null while the trajectory runs.
  outcome text,
  ended_on date,
  reopened_on date,
  constraint ends_with_an_outcome check ((outcome is null) = (ended_on is null)),
  unique (id, pupil_id),
  constraint trajectory_outcome_check
    check (outcome in ('solved_at_school', 'no_referral', 'returned', 'withdrawn', 'moved', 'closed', 'by_mistake'))
);
create unique index one_running_trajectory on trajectory (pupil_id) where outcome is null;
create index trajectory_pupil on trajectory (pupil_id);
create index trajectory_running on trajectory (school_id) where outcome is null;

create table signal (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  seen_on date not null,
  place text not null default '' check (length(place) <= 200),
  observed text not null check (length(observed) between 1 and 4000),
  child_words text not null default '' check (length(child_words) <= 2000),
  already_done text not null default '' check (length(already_done) <= 4000),
  area text not null,
  need text not null check (need in ('learning', 'living', 'both', 'unknown')),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  corrects_id uuid unique references signal (id),
  correction_reason text not null default '' check (length(correction_reason) <= 1000),
  superseded_at timestamptz,
  struck_at timestamptz,
  struck_by text,
  strike_reason text,
  home_school_id uuid not null references organisation (id),
  first_saved_at timestamptz not null,
  constraint signal_area_check
    check (area in ('learning', 'behaviour', 'social_emotional', 'home', 'health', 'absence', 'other')),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade deferrable
);
create index signal_trajectory on signal (trajectory_id);
create index signal_pupil on signal (pupil_id, created_at desc);
create index signal_struck on signal (home_school_id, struck_at desc) where struck_at is not null;

create table consultation (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  held_on date not null,
  present text not null default '' check (length(present) <= 500),
  discussed text not null check (length(discussed) between 1 and 4000),
  own_help text not null default '' check (length(own_help) <= 4000),
  decision text not null check (decision in ('own_help', 'enough', 'talk_with_parents')),
  evaluate_on date,
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  corrects_id uuid unique references consultation (id),
  correction_reason text not null default '' check (length(correction_reason) <= 1000),
  superseded_at timestamptz,
  struck_at timestamptz,
  struck_by text,
  strike_reason text,
  home_school_id uuid not null references organisation (id),
  first_saved_at timestamptz not null,
  constraint own_help_is_evaluated check (decision <> 'own_help' or evaluate_on is not null),
  unique (id, trajectory_id),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);
create index consultation_trajectory on consultation (trajectory_id);
create index consultation_struck on consultation (home_school_id, struck_at desc) where struck_at is not null;
comment on column consultation.decision is 'A choice for safety reads talk_with_parents: what one cannot tell apart, nobody can work out.';

create table safety_choice (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null,
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  note text not null default '' check (length(note) <= 4000),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  foreign key (consultation_id, trajectory_id) references consultation (id, trajectory_id) on delete cascade,
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);
create index safety_choice_trajectory on safety_choice (trajectory_id);

create table parent_conversation (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  held_on date not null,
  present text not null check (length(present) between 1 and 500),
  recognised text not null check (recognised in ('yes', 'partly', 'no')),
  discussed text not null check (length(discussed) between 1 and 4000),
  parents_wishes text not null default '' check (length(parents_wishes) <= 4000),
  child_view text not null default '' check (length(child_view) <= 4000),
  agreements text not null default '' check (length(agreements) <= 4000),
  told_route boolean not null,
  told_rights boolean not null,
  outcome text not null check (outcome in ('refer', 'own_help', 'no_referral')),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  corrects_id uuid unique references parent_conversation (id),
  correction_reason text not null default '' check (length(correction_reason) <= 1000),
  superseded_at timestamptz,
  struck_at timestamptz,
  struck_by text,
  strike_reason text,
  home_school_id uuid not null references organisation (id),
  first_saved_at timestamptz not null,
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);
create index parent_conversation_trajectory on parent_conversation (trajectory_id);
create index parent_conversation_struck on parent_conversation (home_school_id, struck_at desc)
  where struck_at is not null;

-- guardian_id null: the child's own consent. Directions: (a) school → team, (b) team → school for content.
create table consent (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  guardian_id uuid,
  giver_name text not null check (length(giver_name) between 1 and 200),
  direction text not null check (direction in ('school_to_team', 'team_to_school')),
  answer text not null check (answer in ('given', 'refused')),
  categories text[] not null default '{}',
  receiver_id uuid references organisation (id),
  purpose text not null default '' check (length(purpose) <= 1000),
  given_on date not null,
  ends_on date,
  manner text not null check (manner in ('signed', 'spoken', 'other_parent_statement')),
  text_version integer not null,
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  struck_at timestamptz,
  struck_by text,
  strike_reason text,
  -- On which ground, in the words that were read out: they may change later, what was agreed may not.
  ground text not null default '' check (length(ground) <= 1000),
  home_school_id uuid not null references organisation (id),
  constraint given_consent_is_bounded check (answer = 'refused' or (ends_on is not null and categories <> '{}')),
  unique (id, trajectory_id),
  foreign key (guardian_id, pupil_id) references guardian (id, pupil_id),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade,
  constraint given_consent_has_ground_and_purpose check (answer = 'refused' or (ground <> '' and purpose <> ''))
);
create index consent_trajectory on consent (trajectory_id);
create index consent_struck on consent (home_school_id, struck_at desc) where struck_at is not null;

-- Why somebody refused: for the intern begeleider only.
create table consent_reason (
  id uuid primary key,
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  reason text not null check (length(reason) between 1 and 2000),
  foreign key (id, trajectory_id) references consent (id, trajectory_id) on delete cascade,
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);

create table consent_withdrawal (
  id uuid primary key,
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  withdrawn_on date not null,
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  foreign key (id, trajectory_id) references consent (id, trajectory_id) on delete cascade,
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);
create index consent_withdrawal_trajectory on consent_withdrawal (trajectory_id);

-- After a refusal the intern begeleider chooses: talk again on a date, or wait for the judge. (An end is a trajectory_end.)
create table refusal_follow_up (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  decision text not null check (decision in ('reconsider', 'wait_for_court')),
  reconsider_on date not null,
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);
create index refusal_follow_up_trajectory on refusal_follow_up (trajectory_id, created_at desc);

-- The school's own text, shared by its people: each save names the version it was based on.
create table referral_preparation (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null unique,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  answers jsonb not null default '{}',
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default coalesce(actor_name(), ''),
  created_at timestamptz not null default now(),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);

-- That a parent (or the child, guardian_id null) saw the text, in which version, and their own view: it goes along unedited.
create table parents_reading (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  guardian_id uuid,
  reader_name text not null check (length(reader_name) between 1 and 200),
  seen_on date not null,
  text_version integer not null,
  agrees boolean not null,
  own_view text not null default '' check (length(own_view) <= 4000),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  foreign key (guardian_id, pupil_id) references guardian (id, pupil_id),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);
create index parents_reading_trajectory on parents_reading (trajectory_id);

create table trajectory_end (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  outcome text not null,
  ended_on date not null default current_date,
  author_person_id uuid default actor_person(),
  author_name text not null default coalesce(actor_name(), 'Portaal'),
  author_role text not null default coalesce(actor_role(), 'system'),
  created_at timestamptz not null default now(),
  reopened_at timestamptz,
  reopened_by text,
  reopen_reason text check (length(reopen_reason) between 1 and 2000),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade,
  unique (id, trajectory_id),
  constraint trajectory_end_outcome_check
    check (outcome in ('solved_at_school', 'no_referral', 'returned', 'withdrawn', 'moved', 'closed', 'by_mistake'))
);
create unique index one_end_at_a_time on trajectory_end (trajectory_id) where reopened_at is null;

-- The trail of a signal that stood at the wrong child: each of both files tells that it went or came, neither names the other child.
create table signal_move (
  id uuid primary key default gen_random_uuid(),
  signal_id uuid not null references signal (id) on delete cascade,
  pupil_id uuid not null references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  direction text not null check (direction in ('went', 'came')),
  reason text not null check (length(reason) between 1 and 1000),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now()
);
create index signal_move_pupil on signal_move (pupil_id);

-- The envelope holds no content: who may look, and until when. school_id and pupil_id open it to the school; inbox_team_id to the
-- team's workers until a casemanager is named; team_id to the coordinator; family_id to the casemanager.
create table referral (
  id uuid primary key default gen_random_uuid(),
  reference text not null default access.new_reference() unique,
  trajectory_id uuid references trajectory (id) on delete set null,
  pupil_id uuid references pupil (id) on delete set null,
  school_id uuid references organisation (id),
  home_school_id uuid not null references organisation (id),
  municipality_id uuid not null references organisation (id),
  team_id uuid references organisation (id),
  inbox_team_id uuid references organisation (id),
  team_until timestamptz not null default 'infinity',
  family_id uuid,
  sharing_open boolean not null default true,
  promised_on date,
  sent_outside_on date,
  created_at timestamptz not null default now(),
  constraint a_team_or_outside check ((team_id is null) = (sent_outside_on is not null))
);
create unique index one_referral_of_a_trajectory on referral (trajectory_id);
create index referral_inbox on referral (inbox_team_id) where inbox_team_id is not null;
create index referral_team on referral (team_id, created_at desc);
create index referral_school on referral (school_id);
create index referral_family on referral (family_id);
create index referral_pupil on referral (pupil_id);

create table referral_version (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral (id) on delete cascade,
  version integer not null check (version > 0),
  content jsonb not null,
  sent_at timestamptz not null default now(),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  family_id uuid,
  pupil_id uuid,
  school_id uuid,
  inbox_team_id uuid,
  team_id uuid,
  team_until timestamptz not null default 'infinity',
  sharing_open boolean not null default true,
  unique (referral_id, version),
  constraint contacts_stand_apart check (not content ? 'contacts')
);

create table question (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral (id) on delete cascade,
  question text not null check (length(question) between 1 and 2000),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  answer text check (length(answer) between 1 and 4000),
  answered_at timestamptz,
  answered_by text,
  family_id uuid,
  pupil_id uuid,
  school_id uuid,
  inbox_team_id uuid,
  team_id uuid,
  team_until timestamptz not null default 'infinity',
  sharing_open boolean not null default true,
  constraint answered_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create unique index one_open_question on question (referral_id) where answer is null;
create index question_referral on question (referral_id);

-- Returned with advice: the referral is the school's again; the team keeps sight for thirty days, then only the fact.
create table advice (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral (id) on delete cascade,
  version integer not null,
  advice text not null check (length(advice) between 1 and 4000),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  family_id uuid,
  pupil_id uuid,
  school_id uuid,
  inbox_team_id uuid,
  team_id uuid,
  team_until timestamptz not null default 'infinity',
  sharing_open boolean not null default true,
  unique (referral_id, version)
);

create table assignment (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral (id) on delete cascade,
  family_id uuid not null,
  casemanager_id uuid not null references membership (id),
  casemanager_name text not null,
  casemanager_phone text not null default '' check (length(casemanager_phone) <= 40),
  stand_in_id uuid references membership (id),
  stand_in_name text not null default '',
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  pupil_id uuid,
  school_id uuid,
  inbox_team_id uuid,
  team_id uuid,
  team_until timestamptz not null default 'infinity',
  sharing_open boolean not null default true,
  constraint stand_in_is_another check (stand_in_id is distinct from casemanager_id)
);
create unique index one_casemanager on assignment (referral_id) where ended_at is null;
create index assignment_family on assignment (family_id) where ended_at is null;
create index assignment_casemanager on assignment (casemanager_id) where ended_at is null;

-- Process feedback to the school: choices and dates, no free text, always allowed (Jeugdwet 7.3.11 keeps the content with the team).
create table feedback (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral (id) on delete cascade,
  contact text not null check (contact in ('planned', 'going_on', 'paused', 'ended')),
  phase text not null,
  school_can text not null check (school_can in ('carry_on', 'call_me', 'talk_together')),
  next_feedback_on date,
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  family_id uuid,
  pupil_id uuid,
  school_id uuid,
  inbox_team_id uuid,
  team_id uuid,
  team_until timestamptz not null default 'infinity',
  sharing_open boolean not null default true,
  constraint feedback_phase_check
    check (phase in ('getting_acquainted', 'making_a_plan', 'help_started', 'waiting_for_help', 'help_ends')),
  constraint next_unless_last check (next_feedback_on is not null or contact = 'ended' or phase = 'help_ends')
);
create index feedback_referral on feedback (referral_id, created_at desc);

-- What happened, without content: everybody derives the step, the next person and the date from these.
create table milestone (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral (id) on delete cascade,
  kind text not null,
  on_date date not null default current_date,
  promised_on date,
  round integer not null default 1,
  author_person_id uuid default actor_person(),
  author_name text not null default coalesce(actor_name(), 'Portaal'),
  author_role text not null default coalesce(actor_role(), 'system'),
  created_at timestamptz not null default clock_timestamp(),
  family_id uuid,
  pupil_id uuid,
  school_id uuid,
  inbox_team_id uuid,
  team_id uuid,
  team_until timestamptz not null default 'infinity',
  sharing_open boolean not null default true,
  -- A corrected day of the first contact: the same milestone again, in the same round, in place of the one it corrects.
  corrects_id uuid unique references milestone (id),
  superseded_at timestamptz,
  constraint milestone_kind_check check (
    kind in ('sent', 'resent', 'received', 'question', 'answered', 'returned', 'assigned', 'reassigned',
    'first_contact', 'feedback', 'promised', 'withdrawn', 'closed', 'school_ended', 'school_reopened')
  )
);
create index milestone_referral on milestone (referral_id, created_at);
create unique index once_a_round on milestone (referral_id, kind, round)
  where kind in ('received', 'first_contact', 'withdrawn', 'closed') and superseded_at is null;

create table shared_layer_table (
  name text primary key
);
comment on table shared_layer_table is 'The tables whose rows follow their referral: access.spread_sight keeps their sight columns.';

create table family (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references organisation (id),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);
create index family_team on family (team_id, name);

-- Made from the snapshot that was sent; it stands on its own.
create table care_case (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references family (id) on delete cascade,
  team_id uuid not null references organisation (id),
  referral_id uuid unique references referral (id) on delete set null,
  child_name text not null check (length(child_name) between 1 and 300),
  child_birth_date date,
  snapshot jsonb not null,
  opened_on date not null default current_date,
  closed_on date,
  kept_until date
);
create index care_case_family on care_case (family_id);

create table contact_note (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references family (id) on delete cascade,
  team_id uuid not null references organisation (id),
  held_on date not null,
  manner text not null check (manner in ('visit', 'at_school', 'office', 'phone', 'video', 'message')),
  with_whom text not null check (length(with_whom) between 1 and 300),
  note text not null check (length(note) between 1 and 4000),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now(),
  corrects_id uuid unique references contact_note (id),
  correction_reason text not null default '' check (length(correction_reason) <= 1000),
  superseded_at timestamptz,
  struck_at timestamptz,
  struck_by text,
  strike_reason text,
  -- A note that came along with a child goes along with that child again, with whatever corrects it.
  came_with uuid references referral (id) on delete set null
);
create index contact_note_family on contact_note (family_id, held_on desc);

-- A partner sees only its own part: what it was asked to do, for which family, until when.
create table family_partner (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references family (id) on delete cascade,
  team_id uuid not null references organisation (id),
  membership_id uuid not null references membership (id),
  partner_name text not null default '',
  purpose text not null check (length(purpose) between 1 and 1000),
  consent_by text not null check (length(consent_by) between 1 and 200),
  consent_on date not null,
  starts_on date not null default current_date,
  ends_on date not null,
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now()
);
create index family_partner_family on family_partner (family_id);
create index family_partner_membership on family_partner (membership_id);

-- A draft is personal and belongs to one form at one address (`place`). A draft about a child is gone from sight with the child.
create table draft (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null references membership (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  place text not null check (length(place) between 1 and 300 and place ~ '^/'),
  fields jsonb not null,
  pupil_id uuid references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  family_id uuid references family (id) on delete cascade,
  saved_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 days',
  unique (membership_id, place)
);
create index draft_pupil on draft (pupil_id);

-- One row a form that was taken in: double click, reload and two tabs find it and never double.
create table submission (
  key uuid primary key,
  person_id uuid not null default actor_person() references person (id) on delete cascade,
  membership_id uuid not null default actor_membership() references membership (id) on delete cascade,
  place text not null check (length(place) between 1 and 300),
  content_hash bytea not null,
  location text not null check (length(location) <= 300 and location ~ '^/'),
  at timestamptz not null default now(),
  -- The page that was sent: every form that is shown has its own, also where tabs share a key. Null for forms from before this.
  page uuid
);
create index submission_place on submission (membership_id, place);

create table trajectory_end_reason (
  id uuid primary key,
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  outcome text not null,
  reason text not null check (length(reason) between 1 and 2000),
  foreign key (id, trajectory_id) references trajectory_end (id, trajectory_id) on delete cascade,
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);
create index trajectory_end_reason_pupil on trajectory_end_reason (pupil_id);

-- How guardians can be reached goes along to the team, but not to the teacher who reads what was sent.
create table referral_contacts (
  id uuid primary key references referral_version (id) on delete cascade,
  referral_id uuid not null references referral (id) on delete cascade,
  contacts jsonb not null,
  family_id uuid,
  pupil_id uuid,
  school_id uuid,
  inbox_team_id uuid,
  team_id uuid,
  team_until timestamptz not null default 'infinity',
  sharing_open boolean not null default true
);
create index referral_contacts_referral on referral_contacts (referral_id);

-- Why it was corrected is text, and the shared layer's milestones have none: the reason is the team's alone.
create table milestone_reason (
  id uuid primary key references milestone (id) on delete cascade,
  referral_id uuid not null references referral (id) on delete cascade,
  reason text not null check (length(reason) between 1 and 1000),
  family_id uuid,
  pupil_id uuid,
  school_id uuid,
  inbox_team_id uuid,
  team_id uuid,
  team_until timestamptz not null default 'infinity',
  sharing_open boolean not null default true
);
create index milestone_reason_referral on milestone_reason (referral_id);

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

-- The four digits of the postcodes that a team serves: kept by the administrator, proposed to whoever picks a team.
create table team_postcode (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references organisation (id),
  digits text not null check (digits ~ '^[1-9][0-9]{3}$'),
  unique (team_id, digits)
);

-- DUO, "alle vestigingen basisonderwijs" (open data, https://duo.nl/open_onderwijsdata): a school is a BRIN with a branch number.
create table listed_school (
  id uuid primary key default gen_random_uuid(),
  brin text not null check (brin ~ '^[0-9]{2}[A-Z]{2}$'),
  branch_number text not null check (branch_number ~ '^[0-9]{2}$'),
  name text not null check (length(name) between 1 and 200),
  street text not null default '' check (length(street) <= 200),
  postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  place text not null check (length(place) between 1 and 100),
  municipality_id uuid not null references organisation (id),
  board_number text check (board_number ~ '^[0-9]{1,6}$'),
  denomination text check (length(denomination) <= 100),
  phone text check (length(phone) <= 30),
  website text check (website ~ '^https?://' and length(website) <= 300),
  -- the day on which DUO's file no longer had it
  gone_on date,
  unique (brin, branch_number)
);
create index listed_school_municipality on listed_school (municipality_id);

create table content_block (
  id uuid primary key default gen_random_uuid(),
  page text not null check (page ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(page) <= 40),
  -- In the address of its page, so that it never changes.
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  "position" integer not null,
  unique (page, key)
);

create table content_version (
  id uuid primary key default gen_random_uuid(),
  block_id uuid not null references content_block (id),
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 120),
  -- Markdown
  body text not null check (length(body) between 1 and 20000),
  checked_on date,
  shown boolean not null default true,
  -- The version that was put back.
  copy_of integer,
  author_name text not null default actor_name(),
  author_organisation_id uuid default actor_organisation() references organisation (id),
  created_at timestamptz not null default now(),
  constraint content_version_check check (copy_of < number),
  unique (block_id, number)
);

create table school_list_import (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null default actor_organisation() references organisation (id),
  person_id uuid not null default actor_person() references person (id),
  person_name text not null default coalesce(actor_name(), ''),
  content jsonb,
  result jsonb,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '1 day',
  applied_at timestamptz
);
create index school_list_import_applied on school_list_import (applied_at desc) where applied_at is not null;

-- One a school or team. A person's name stands here only with the day on which that person agreed; without it, the function does.
create table contact (
  id uuid primary key references organisation (id) on delete cascade,
  function text not null check (length(function) between 1 and 100),
  person_name text check (length(person_name) between 1 and 200),
  agreed_on date,
  phone text not null default '' check (length(phone) <= 40),
  email text not null default '' check (length(email) <= 254),
  website text not null default '' check (website ~ '^(https?://.*)?$' and length(website) <= 300),
  hours text not null default '' check (length(hours) <= 300),
  stand_in_function text not null default '' check (length(stand_in_function) <= 100),
  stand_in_name text check (length(stand_in_name) between 1 and 200),
  stand_in_agreed_on date,
  stand_in_phone text not null default '' check (length(stand_in_phone) <= 40),
  stand_in_email text not null default '' check (length(stand_in_email) <= 254),
  -- Where it is, for what DUO does not list: a team, or a school that the list does not have.
  place text not null default '' check (length(place) <= 100),
  municipality_id uuid references organisation (id),
  checked_on date not null default current_date,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default actor_name(),
  constraint named_when_agreed check ((person_name is null) = (agreed_on is null)),
  constraint stand_in_named_when_agreed check ((stand_in_name is null) = (stand_in_agreed_on is null)),
  constraint can_be_reached check (phone <> '' or email <> '')
);

-- Municipalities that are no more, and what they became. One that was divided stands here once for every part.
create table former_municipality (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 100),
  cbs_code text check (cbs_code ~ '^[0-9]{4}$'),
  ended_on date not null,
  successor_id uuid not null references organisation (id),
  extent text not null default 'whole' check (extent in ('whole', 'most', 'part')),
  unique (name, successor_id)
);

-- Places that people type, with the municipality where they lie now. Places of schools come from DUO's list as well.
create table known_place (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 100),
  municipality_id uuid not null references organisation (id),
  unique (name, municipality_id)
);

create table family_move (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral (id) on delete cascade,
  team_id uuid not null references organisation (id),
  from_family_id uuid not null references family (id) on delete cascade,
  family_id uuid not null references family (id) on delete cascade,
  reason text not null check (length(reason) between 1 and 1000),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now()
);
create index family_move_family on family_move (family_id, created_at desc);
create index family_move_referral on family_move (referral_id);
create index family_move_from on family_move (from_family_id);

-- The rows to begin with.

-- Today's municipalities of the region with their CBS code and subregion (SWV PO 20.01, https://po2001.nl). Noordenveld is in Drenthe.
insert into organisation (kind, name, cbs_code, subregion) values
  ('municipality', 'Groningen', '0014', 'Groningen stad/Haren'),
  ('municipality', 'Eemsdelta', '1979', 'Noord'),
  ('municipality', 'Het Hogeland', '1966', 'Noord'),
  ('municipality', 'Westerkwartier', '1969', 'West'),
  ('municipality', 'Noordenveld', '1699', 'West'),
  ('municipality', 'Midden-Groningen', '1952', 'Zuidoost'),
  ('municipality', 'Oldambt', '1895', 'Zuidoost'),
  ('municipality', 'Pekela', '0765', 'Zuidoost'),
  ('municipality', 'Stadskanaal', '0037', 'Zuidoost'),
  ('municipality', 'Veendam', '0047', 'Zuidoost'),
  ('municipality', 'Westerwolde', '1950', 'Zuidoost');

-- CBS, "Gemeentelijke indeling"; the eleven municipalities that are left stand above. Codes before 1998 were not looked up.
insert into former_municipality (name, cbs_code, ended_on, successor_id, extent)
select f.name, f.cbs_code, f.ended_on::date, o.id, f.extent
from (values
  ('Haren', '0017', '2019-01-01', '0014', 'whole'), ('Ten Boer', '0009', '2019-01-01', '0014', 'whole'),
  ('Appingedam', '0003', '2021-01-01', '1979', 'whole'), ('Delfzijl', '0010', '2021-01-01', '1979', 'whole'),
  ('Loppersum', '0024', '2021-01-01', '1979', 'whole'),
  ('Bedum', '0005', '2019-01-01', '1966', 'whole'), ('De Marne', '1663', '2019-01-01', '1966', 'whole'),
  ('Eemsmond', '1651', '2019-01-01', '1966', 'whole'), ('Winsum', '0053', '2019-01-01', '1966', 'most'),
  ('Winsum', '0053', '2019-01-01', '1969', 'part'),
  ('Grootegast', '0015', '2019-01-01', '1969', 'whole'), ('Leek', '0022', '2019-01-01', '1969', 'whole'),
  ('Marum', '0025', '2019-01-01', '1969', 'whole'), ('Zuidhorn', '0056', '2019-01-01', '1969', 'whole'),
  ('Norg', null, '1998-01-01', '1699', 'whole'), ('Peize', null, '1998-01-01', '1699', 'whole'), ('Roden', null, '1998-01-01', '1699', 'whole'),
  ('Hoogezand-Sappemeer', '0018', '2018-01-01', '1952', 'whole'), ('Menterwolde', '1987', '2018-01-01', '1952', 'whole'),
  ('Slochteren', '0040', '2018-01-01', '1952', 'whole'),
  ('Reiderland', '1661', '2010-01-01', '1895', 'whole'), ('Scheemda', '0039', '2010-01-01', '1895', 'whole'),
  ('Winschoten', '0052', '2010-01-01', '1895', 'whole'),
  ('Bellingwedde', '0007', '2018-01-01', '1950', 'whole'), ('Vlagtwedde', '0048', '2018-01-01', '1950', 'whole')
) as f (name, cbs_code, ended_on, successor, extent)
join organisation o on o.kind = 'municipality' and o.cbs_code = f.successor;

insert into known_place (name, municipality_id)
select trim(p.name), o.id
from (values
  ('0014', 'Groningen, Hoogkerk, Engelbert, Meerstad, Haren, Glimmen, Noordlaren, Onnen, Ten Boer, Garmerwolde, Lellens, Sint Annen, Ten Post, Thesinge, Winneweer, Wittewierum, Woltersum'),
  ('1979', 'Appingedam, Delfzijl, Loppersum, Bierum, Borgsweer, Eenum, Farmsum, Garrelsweer, Garsthuizen, Godlinze, Holwierde, Huizinge, Krewerd, Leermens, Losdorp, Meedhuizen, Middelstum, Oosterwijtwerd, Spijk, Stedum, Termunten, Termunterzijl, Toornwerd, ''t Zandt, Wagenborgen, Westeremden, Westerwijtwerd, Wirdum, Woldendorp, Zeerijp, Zijldijk'),
  ('1966', 'Adorp, Baflo, Bedum, Den Andel, Doodstil, Eemshaven, Eenrum, Eppenhuizen, Hornhuizen, Houwerzijl, Kantens, Kloosterburen, Lauwersoog, Leens, Mensingeweer, Molenrij, Niekerk, Noordwolde, Oldenzijl, Onderdendam, Oosternieland, Oudeschip, Pieterburen, Rasquert, Roodeschool, Rottum, Saaxumhuizen, Sauwerd, Schouwerzijl, Stitswerd, Tinallinge, Uithuizen, Uithuizermeeden, Ulrum, Usquert, Vierhuizen, Warffum, Warfhuizen, Wehe-den Hoorn, Westernieland, Wetsinge, Winsum, Zandeweer, Zoutkamp, Zuidwolde, Zuurdijk'),
  ('1969', 'Aduard, Boerakker, Briltil, De Wilp, Den Ham, Den Horn, Doezum, Enumatil, Ezinge, Faan, Feerwerd, Garnwerd, Grijpskerk, Grootegast, Jonkersvaart, Kommerzijl, Kornhorn, Lauwerzijl, Leek, Lettelbert, Lucaswolde, Lutjegast, Marum, Midwolde, Niebert, Niehove, Niekerk, Niezijl, Noordhorn, Noordwijk, Nuis, Oldehove, Oldekerk, Oostwold, Opende, Pieterzijl, Saaksum, Sebaldeburen, Tolbert, Visvliet, Zevenhuizen, Zuidhorn'),
  ('1699', 'Alteveer, Altena, Een, Een-West, Foxwolde, Huis ter Heide, Langelo, Leutingewolde, Lieveren, Matsloot, Nietap, Nieuw-Roden, Norg, Peest, Peize, Peizermade, Roden, Roderesch, Roderwolde, Sandebuur, Steenbergen, Veenhuizen, Westervelde, Zuidvelde'),
  ('1952', 'Borgercompagnie, Foxhol, Froombosch, Harkstede, Hellum, Hoogezand, Kiel-Windeweer, Kolham, Kropswolde, Luddeweer, Meeden, Muntendam, Noordbroek, Overschild, Sappemeer, Scharmer, Schildwolde, Siddeburen, Slochteren, Steendam, Tjuchem, Westerbroek, Woudbloem, Zuidbroek'),
  ('1895', 'Bad Nieuweschans, Beerta, Blauwestad, Drieborg, Finsterwolde, Heiligerlee, Midwolda, Nieuw Beerta, Nieuw Scheemda, Nieuwolda, Oostwold, Scheemda, ''t Waar, Westerlee, Winschoten'),
  ('0765', 'Boven Pekela, Nieuwe Pekela, Oude Pekela'),
  ('0037', 'Alteveer, Mussel, Musselkanaal, Onstwedde, Stadskanaal, Vledderveen'),
  ('0047', 'Borgercompagnie, Ommelanderwijk, Veendam, Wildervank, Zuidwending'),
  ('1950', 'Bellingwolde, Blijham, Bourtange, Jipsinghuizen, Oudeschans, Sellingen, Ter Apel, Ter Apelkanaal, Veelerveen, Vlagtwedde, Vriescheloo, Wedde')
) as v (cbs_code, places)
join organisation o on o.kind = 'municipality' and o.cbs_code = v.cbs_code, regexp_split_to_table(v.places, ',') as p (name);

insert into school_layer_table (name) values
  ('guardian'), ('guardian_contact'), ('guardians_version'), ('trajectory'), ('signal'), ('consultation'),
  ('safety_choice'), ('parent_conversation'), ('consent'), ('consent_reason'), ('consent_withdrawal'),
  ('refusal_follow_up'), ('referral_preparation'), ('parents_reading'), ('trajectory_end'), ('signal_move'),
  ('referral'), ('draft'), ('trajectory_end_reason');

insert into shared_layer_table (name) values
  ('referral_version'), ('question'), ('advice'), ('assignment'), ('feedback'), ('milestone'), ('referral_contacts'),
  ('milestone_reason');

-- The texts to begin with. What was found has the day it was looked up; what was not found says so, and waits for who knows.
create function pg_temp.begin_with(of_page text, at integer, named text, titled text, checked date, says text) returns void language sql as $$
  with b as (insert into content_block (page, key, position) values (of_page, named, at) returning id)
  insert into content_version (block_id, number, title, body, checked_on, author_name)
  select id, 1, titled, trim(e'\n' from says), checked, 'het portaal zelf' from b
$$;
select pg_temp.begin_with('piramide', 1, 'zo-leest-u-het', 'Zo leest u de piramide', null, '
Onderaan staat wat elk kind krijgt. Hoe hoger, hoe meer hulp erbij komt, en hoe minder kinderen die nodig hebben.

- Begin zo laag als kan. Vaak is dat genoeg.
- Helpt het niet genoeg? Dan gaat u samen met de ouders een niveau omhoog.
- Gaat het beter? Dan gaat u weer terug. Wat lager nodig is, blijft gewoon doorgaan.

Maakt u zich zorgen over de veiligheid? Wacht dan niet op een niveau en lees [wat u nu kunt doen](/veiligheid).
');
select pg_temp.begin_with('piramide', 2, 'document-f1', 'De piramide van de regio zelf', '2026-11-22', '
De Groninger gemeenten en de samenwerkingsverbanden hebben hun afspraken in een eigen piramide gezet: document F1. Dat document is niet gevonden. Daarom staan hier vijf niveaus zoals veel scholen die kennen. De niveaus van de regio kunnen anders zijn.

Heeft u document F1? Geef het aan de beheerder van uw schoolbestuur of gemeente. Die past deze pagina aan.
');
select pg_temp.begin_with('piramide-niveaus', 1, 'basisaanbod', 'Basisaanbod in de groep', null, '
Elk kind krijgt goed onderwijs, duidelijke regels en een leerkracht die ziet hoe het gaat.

## Wat is het?

De leerkracht kijkt steeds opnieuw: wat zie ik, wat betekent het, wat ga ik doen, en helpt het? Dat staat in het groepsplan en in het leerlingvolgsysteem van de school, niet in dit portaal.

## Wie doet wat?

- **De leerkracht** staat centraal.
- **De intern begeleider** denkt mee en coacht.
- **Ouders** horen in de gewone gesprekken hoe het gaat, en vertellen hoe het thuis is.

## Wat probeert u eerst?

- Kijk wat al goed gaat, en doe daar meer van.
- Verander iets voor de hele groep: de plek, de uitleg, de pauzes.
- Vraag het kind zelf wat helpt.

## Omhoog en weer terug

Gaat het na een paar weken niet beter? Bespreek met de intern begeleider wat dit kind extra nodig heeft. Lager dan dit gaat niet: dit houdt elk kind.
');
select pg_temp.begin_with('piramide-niveaus', 2, 'extra-in-de-groep', 'Extra hulp in de groep', null, '
Een kind krijgt in de eigen groep iets extra, voor een afgesproken tijd.

## Wat is het?

Meer uitleg, een andere aanpak of meer aandacht, gewoon in de klas. Het gaat vaak om hoe leerkracht en kind met elkaar omgaan.

## Wie doet wat?

- **De leerkracht** voert het uit en schrijft op wat helpt.
- **De intern begeleider** kijkt mee in de klas en geeft advies.
- **Ouders** weten ervan en denken mee over wat thuis werkt.

## Wat probeert u eerst?

- Spreek één doel af, en wanneer u terugkijkt.
- Vraag een collega of de intern begeleider om eens te komen kijken.
- Praat vroeg met de ouders, ook als u nog niet zeker bent.

## Omhoog en weer terug

Helpt het? Dan stopt het extra en gaat u terug naar het basisaanbod. Helpt het niet, of gaat de zorg verder dan leren? Bespreek het kind dan met de intern begeleider en de mensen die de school om zich heen heeft.
');
select pg_temp.begin_with('piramide-niveaus', 3, 'met-het-ondersteuningsteam', 'De school en haar ondersteuningsteam', null, '
De leerkracht, de intern begeleider en de ouders halen er iemand bij die er meer van weet.

## Wat is het?

De school bespreekt het kind in een leerlingbespreking of in het ondersteuningsteam. Er komt hulp van iemand in of om de school heen.

## Wie doet wat?

- **De intern begeleider** regelt het overleg en legt de afspraken vast.
- **De leerkracht** vertelt wat zij ziet, en wat al geprobeerd is.
- **Ouders** zitten erbij. Er wordt niet over hen gepraat zonder hen.
- **Een deskundige** sluit aan als dat nodig is: schoolmaatschappelijk werk, jeugdarts of jeugdverpleegkundige, orthopedagoog, ambulant begeleider, of iemand van het CJG.

## Wat probeert u eerst?

- Schrijf op wat het kind nodig heeft, niet wat het heeft.
- Vraag advies zonder namen te noemen, als u nog geen toestemming heeft.
- Kies samen wie wat doet, en wanneer u elkaar weer spreekt.

## Omhoog en weer terug

Gaat het beter? Dan doet de groep het weer, met wat u geleerd heeft. Kan de school het niet alleen, omdat er thuis of met de gezondheid meer speelt? Dan vraagt de school met toestemming van de ouders het basisteam erbij. Hoe dat gaat, staat in [de zorgroute](/zorgroute).
');
select pg_temp.begin_with('piramide-niveaus', 4, 'met-het-basisteam', 'De school en het basisteam samen', null, '
De zorg gaat verder dan het onderwijs. De school, de ouders en het basisteam van de gemeente werken samen, met één casemanager.

## Wat is het?

De school meldt het kind aan bij het basisteam (CJG, WIJ-team of sociaal team) van de gemeente waar het kind woont. Het gezin krijgt één casemanager. Wie nodig is, zit aan tafel, en er komt één plan.

## Wie doet wat?

- **De intern begeleider** doet de aanmelding. De ouders lezen die vooraf.
- **Het basisteam** kijkt wat er nodig is en wijst de casemanager aan.
- **De casemanager** houdt ouders, hulp en school bij elkaar.
- **Ouders** geven toestemming en bepalen mee. Een kind vanaf 12 jaar ook.
- **De school** gaat door met wat op school helpt.

## Wat probeert u eerst?

- Praat met de ouders voordat er iets naar het basisteam gaat.
- Kijk samen wat het gezin zelf en met familie of vrienden kan.
- Vraag het basisteam vooraf om advies, zonder naam van het kind.

## Omhoog en weer terug

Gaat het goed genoeg? Dan sluit de casemanager af en gaat de school verder, vaak met het ondersteuningsteam. Is er een specialist of een andere school nodig, of is vrijwillige hulp niet genoeg? Dan gaat u een niveau omhoog. De casemanager blijft.
');
select pg_temp.begin_with('piramide-niveaus', 5, 'gespecialiseerde-hulp', 'Gespecialiseerde hulp of ander onderwijs', null, '
Een kind krijgt hulp van een specialist, of gaat naar een school die past. Soms beslist de rechter mee.

## Wat is het?

Dit zijn drie dingen die los van elkaar of samen kunnen voorkomen:

- jeugdhulp van een specialist, zoals jeugd-ggz of hulp bij een beperking;
- speciaal basisonderwijs of speciaal onderwijs;
- hulp die niet vrijwillig is, omdat een kind anders gevaar loopt.

## Wie doet wat?

- **Het basisteam, de huisarts, de jeugdarts of een medisch specialist** verwijst naar jeugdhulp.
- **Het samenwerkingsverband** beslist of een kind naar speciaal (basis)onderwijs mag. Dat heet een toelaatbaarheidsverklaring.
- **De rechter** beslist over hulp die niet vrijwillig is. De Raad voor de Kinderbescherming onderzoekt eerst wat nodig is.
- **De casemanager** blijft het vaste gezicht voor het gezin.

## Wat probeert u eerst?

- Ga na welke hulp al geprobeerd is, en wat die opleverde.
- Zoek uit [welke wet past](/zorg-op-school), voordat u iets aanvraagt.
- Vraag de ouders en het kind wat voor hen een goede uitkomst is.

## Omhoog en weer terug

Hoger dan dit gaat niet. Gaat het beter, dan kan de hulp minder worden. De casemanager spreekt met het gezin en de school af wie het dan overneemt.
');
select pg_temp.begin_with('organisaties', 1, 'rigg', 'RIGG: inkoop van jeugdhulp', '2026-11-22', '
De Regionale Inkooporganisatie Groninger Gemeenten (RIGG) koopt jeugdhulp in voor de Groninger gemeenten. De site is voor iedereen die beroepsmatig met de Jeugdwet in deze gemeenten te maken heeft.

- Website: [www.rigg.nl](https://www.rigg.nl)
- Welke jeugdhulp er is: [jeugdhulpgroningen.nl](https://jeugdhulpgroningen.nl)
- Adres: nog niet ingevuld
- Telefoon: nog niet ingevuld
- E-mail: nog niet ingevuld

Noordenveld ligt in Drenthe. Woont het kind daar, vraag dan aan de gemeente hoe de jeugdhulp geregeld is.
');
select pg_temp.begin_with('organisaties', 2, 'samenwerkingsverband', 'Samenwerkingsverband passend onderwijs (SWV PO 20.01)', '2026-11-22', '
In het samenwerkingsverband zorgen de schoolbesturen er samen voor dat elk kind een passende plek in het basisonderwijs heeft. Het hoort bij de provincie Groningen en de gemeente Noordenveld. Er doen 28 schoolbesturen mee. Sinds 1 september 2021 is het een vereniging.

De school vraagt hier extra ondersteuning aan, en de toelaatbaarheidsverklaring voor speciaal (basis)onderwijs.

Er zijn vier deelregio''s:

- **Groningen stad/Haren:** gemeente Groningen
- **Noord:** Eemsdelta en Het Hogeland
- **West:** Westerkwartier en Noordenveld
- **Zuidoost:** Midden-Groningen, Oldambt, Pekela, Stadskanaal, Veendam en Westerwolde

Website: [po2001.nl](https://po2001.nl). Telefoon en e-mail: nog niet ingevuld.
');
select pg_temp.begin_with('organisaties', 3, 'ouder-en-jeugdsteunpunt', 'Ouder- en jeugdsteunpunt', '2026-11-22', '
Ouders en kinderen kunnen hier terecht met vragen over passend onderwijs: wat mag u van de school verwachten, wat kunt u zelf doen, en wie helpt als u er samen niet uitkomt? Elk samenwerkingsverband heeft zo''n steunpunt.

Het steunpunt van SWV PO 20.01: telefoon, e-mail en website zijn nog niet ingevuld. Kijk zolang op [po2001.nl](https://po2001.nl).
');
select pg_temp.begin_with('organisaties', 4, 'veilig-thuis', 'Veilig Thuis', '2026-11-25', '
Het advies- en meldpunt voor huiselijk geweld en kindermishandeling. Iedereen kan bellen, ook om alleen te overleggen. U hoeft dan geen namen te noemen.

- Bel [0800-2000](tel:08002000), gratis, dag en nacht.
- Is er nu gevaar? Bel [112](tel:112).

Na een melding laat Veilig Thuis u binnen vijf werkdagen weten wat het besluit is. De stappen van de meldcode staan bij [zorgen over de veiligheid](/veiligheid).
');
select pg_temp.begin_with('organisaties', 5, 'het-juiste-loket', 'Het Juiste Loket en de onderwijs(zorg)consulent', '2026-11-22', '
Komt u er niet uit welke wet de zorg op school betaalt? Kijk eerst bij [Zorg op school: welke wet?](/zorg-op-school). Loopt u daarna nog vast, dan kunt u op twee plekken om hulp vragen:

- **[Het Juiste Loket](https://www.regelhulp.nl/juiste-loket)** helpt uitzoeken waar u moet zijn.
- **[De onderwijsconsulent of onderwijszorgconsulent](https://www.onderwijsconsulenten.nl/aanmelden/)** denkt mee als de school, de ouders en de zorg er samen niet uitkomen.

Telefoonnummers: nog niet ingevuld.
');
select pg_temp.begin_with('zorgroute', 1, 'in-uw-gemeente', 'Afspraken in uw gemeente', '2026-11-22', '
De eigen tekst van de zorgroutes in Noordenveld en in het Westerkwartier is niet gevonden. Termijnen en namen kunnen in uw gemeente anders zijn dan hier staat. Vraag het aan het basisteam. Heeft u de tekst? Geef hem aan de beheerder van uw schoolbestuur of gemeente.
');
select pg_temp.begin_with('rollen-en-taken', 1, 'bijlage-van-de-regio', 'De bijlage van de regio', '2026-11-22', '
Bij de ondersteuningsroute van gemeenten en onderwijs hoort een bijlage met rollen en taken. Die bijlage is niet gevonden. Wat op deze pagina staat, volgt uit de zorgroute en de wet. Heeft u de bijlage? Geef hem aan de beheerder van uw schoolbestuur of gemeente.
');
select pg_temp.begin_with('privacy', 1, 'wie-is-verantwoordelijk', 'Wie is verantwoordelijk?', null, '
Het schoolbestuur voor wat de school opschrijft. De gemeente voor wat het basisteam opschrijft. Voor de aanmelding en de terugkoppeling zijn zij dat samen.

De functionaris gegevensbescherming van uw schoolbestuur of gemeente: nog niet ingevuld. Vraag ernaar bij de school of de gemeente.
');
select pg_temp.begin_with('privacy', 2, 'waarom-mag-het', 'Waarom mag het worden opgeschreven?', null, '
- **De school** schrijft op wat nodig is om een kind te onderwijzen en te begeleiden. Dat is haar taak in de onderwijswet.
- **De school deelt** pas iets met het basisteam als ouders daar toestemming voor geven. Een kind vanaf 12 jaar beslist mee, vanaf 16 jaar beslist het zelf.
- **De gemeente** schrijft op wat nodig is om te helpen. Dat is haar taak in de Jeugdwet.
- **Bij onveiligheid** geldt de meldcode. Dan is toestemming niet nodig.
');
select pg_temp.begin_with('privacy', 3, 'wat-staat-erin', 'Wat staat er in?', null, '
- **Alleen school:** signalen, overleg en gesprekken.
- **School en CJG:** de aanmelding zoals die is verstuurd, vragen en antwoorden, en hoe het in stappen verder gaat.
- **Alleen CJG:** wat de casemanager met het gezin bespreekt. De school ziet dat niet.

Wie welk deel leest, staat [onder aan deze pagina](#lezers).

Elke keer dat iemand kijkt, wordt dat opgeschreven: wie, wanneer en waarom dat mocht. De functionaris gegevensbescherming kan dat nagaan.
');
select pg_temp.begin_with('privacy', 4, 'wat-staat-er-niet-in', 'Wat staat er niet in?', null, '
Geen burgerservicenummer, geen nummer waarmee een kind inlogt bij lesprogramma''s, geen herkomst en geen foto''s.
');
select pg_temp.begin_with('privacy', 5, 'hoe-lang', 'Hoe lang blijft het bewaard?', '2026-11-22', '
- **Bij de school:** tot twee jaar nadat het kind van school gaat. Drie jaar als het kind naar het speciaal onderwijs is verwezen.
- **Bij de gemeente:** vijf jaar als er alleen gesprekken waren en geen plan. Twintig jaar als er een plan of hulp is geweest.
');
select pg_temp.begin_with('privacy', 6, 'uw-rechten', 'Uw rechten', null, '
U mag weten wat er over uw kind is opgeschreven, het laten verbeteren en uw eigen kijk erop laten toevoegen. U krijgt binnen een maand antwoord. Vraag het aan de school of aan uw casemanager.

U kunt een toestemming altijd intrekken. Vanaf dat moment wordt er niets meer gedeeld.

Komt u er samen niet uit? Ga naar de functionaris gegevensbescherming van het schoolbestuur of de gemeente. U kunt ook een klacht indienen bij de [Autoriteit Persoonsgegevens](https://www.autoriteitpersoonsgegevens.nl).
');
select pg_temp.begin_with('privacy', 7, 'deze-openbare-paginas', 'Deze openbare pagina''s', null, '
Wie niet inlogt, laat niets achter. Er wordt niet gemeten wat u leest, en er kijkt niemand anders mee. Welke cookies er zijn, staat bij [cookies](/cookies).
');
select pg_temp.begin_with('toegankelijkheid', 1, 'voor-welke-site', 'Waar gaat deze verklaring over?', null, '
Over de website Zorgroute: de openbare pagina''s en de pagina''s achter het inloggen.

- Organisatie die de site aanbiedt: nog niet ingevuld
- Adres van de site: nog niet ingevuld
- Verklaring in het [register](https://www.toegankelijkheidsverklaring.nl): nog niet ingevuld
');
select pg_temp.begin_with('toegankelijkheid', 2, 'status', 'Nalevingsstatus: D, voldoet nog niet', '2026-11-25', '
Er zijn vijf statussen, van A tot en met E. Voor A of B is een volledig onderzoek nodig dat jonger is dan drie jaar. Voor C moet zo''n onderzoek binnen zes maanden gepland staan. Dat onderzoek is er nog niet, en het is nog niet gepland. Daarom is de status D, ook al is de site gemaakt om toegankelijk te zijn.

Zolang deze verklaring niet in het landelijke register staat, telt de site daar als status E.
');
select pg_temp.begin_with('toegankelijkheid', 3, 'hoe-is-het-onderzocht', 'Hoe is het onderzocht?', '2026-11-25', '
De norm is EN 301 549, met daarin WCAG 2.1 niveau A en AA. De site is gemaakt volgens de nieuwere WCAG 2.2, niveau AA.

- Bij elke verandering controleert een programma elke pagina op de regels die het zelf kan nagaan. Het kijkt ook of de code klopt en of alles op een smal scherm past.
- De makers hebben gekeken met toetsenbord, op een telefoon, op papier en zonder JavaScript.
- Een onderzoek door een onafhankelijke partij, volgens de methode WCAG-EM, is er nog niet geweest. Er is ook nog niet getest door mensen die een schermlezer of andere hulpmiddelen gebruiken.
');
select pg_temp.begin_with('toegankelijkheid', 4, 'wat-gaat-nog-niet-goed', 'Wat gaat nog niet goed?', '2026-11-25', '
Er zijn nu geen fouten bekend die nog niet zijn hersteld. Dat zegt niet dat ze er niet zijn: een programma vindt maar een deel.

- De piramide leest op het scherm van onder naar boven. Met het toetsenbord begint u daarom onderaan, bij niveau 1.
- Zonder JavaScript werkt alles, maar uw tekst wordt dan niet vanzelf bewaard. Gebruik de knop "Concept bewaren".
');
select pg_temp.begin_with('toegankelijkheid', 5, 'probleem-melden', 'Lukt er iets niet? Meld het', null, '
Zeg welke pagina het was, wat u wilde doen en welk hulpmiddel u gebruikt.

- E-mail: nog niet ingevuld
- Telefoon: nog niet ingevuld

Zolang dat hier niet staat, kunt u het vertellen aan de beheerder van uw school, bestuur of gemeente. Binnen vijf werkdagen hoort u dat uw melding er is. Binnen drie weken hoort u wat ermee gebeurt.
');
select pg_temp.begin_with('toegankelijkheid', 6, 'klacht', 'Niet tevreden met het antwoord?', null, '
Dient u een klacht in bij de organisatie die deze site aanbiedt, en komt u er samen niet uit? Dan kunt u naar de [Nationale ombudsman](https://www.nationaleombudsman.nl).
');
select pg_temp.begin_with('toegankelijkheid', 7, 'datum', 'Datum van deze verklaring', '2026-11-25', '
Opgesteld op 25 november 2026. Bij elk onderdeel staat wanneer het voor het laatst is nagekeken. De hele verklaring wordt elk jaar nagekeken, en eerder als de site verandert.

Voor akkoord getekend door: nog niet ingevuld.
');
select pg_temp.begin_with('cookies', 1, 'geen-andere', 'Geen andere cookies', '2026-11-25', '
Er wordt niets gemeten en er zijn geen cookies van anderen. In uw browser wordt ook op geen andere manier iets bewaard. Daarom hoeft u nergens op "akkoord" te drukken.
');
select pg_temp.begin_with('over', 1, 'wat-is-het', 'Wat is Zorgroute?', null, '
Soms merkt een leerkracht dat het niet goed gaat met een kind, en dat de school het niet alleen kan oplossen. Zorgroute brengt die zorg van de klas naar hulp thuis en op school, zonder dat er iemand onderweg kwijtraakt. School en basisteam schrijven elk hun eigen deel. Wat zij delen, zien zij allebei.
');
select pg_temp.begin_with('over', 2, 'waar-komt-het-vandaan', 'Waar komt de route vandaan?', '2026-11-22', '
Op 14 januari 2014 begon in het Westerkwartier een nieuwe zorgroute, op alle basisscholen. De schoolbesturen Penta Primair, Westerwijs en Noorderbasis en het Centrum voor Jeugd en Gezin Westerkwartier namen het initiatief. De route van de gemeente Noordenveld, die daar al een aantal jaren werkte, was het voorbeeld.

Het idee is hetzelfde gebleven: de leerkracht bespreekt een zorg die verder gaat dan het onderwijs vroeg met de ouders. Zo kunnen school en CJG sneller de hulp geven die past. In heel Groningen maken gemeenten en samenwerkingsverbanden afspraken met hetzelfde doel: de ondersteuningsroute gemeenten en onderwijs.
');
select pg_temp.begin_with('over', 3, 'wie-zit-erachter', 'Wie zit erachter?', null, '
- Organisatie die deze site aanbiedt: nog niet ingevuld
- Contact: nog niet ingevuld

De teksten op de openbare pagina''s worden bijgehouden door de beheerders van schoolbesturen en gemeenten in de regio.
');
select pg_temp.begin_with('over', 4, 'licentie-en-dank', 'Licentie en dank', '2026-11-25', '
Zorgroute is vrije software: iedereen mag de code gebruiken, bekijken en verbeteren onder de [EUPL, versie 1.2](https://eupl.eu/1.2/nl/). Waar de code te vinden is: nog niet ingevuld.

Met dank aan de makers van wat erin zit:

- bouwstenen van NL Design System, de gemeente Utrecht en de gemeente Den Haag (EUPL 1.2);
- het lettertype Source Sans 3 (OFL 1.1) en de tekens van Tabler Icons (MIT);
- PostgreSQL, Node.js en Express;
- de open gegevens van DUO over scholen.
');

drop function pg_temp.begin_with(text, integer, text, text, date, text);
