-- Where every traject stands, written by the rules in the transaction of the change. Days, roles and codes: no name and no text of a child.

-- The school's side: one row per traject. "Late" stands nowhere: until < today.
create table standing (
  trajectory_id uuid primary key references trajectory (id) on delete cascade,
  pupil_id uuid not null references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  home_school_id uuid not null references organisation (id),
  municipality_id uuid references organisation (id),
  state text not null,
  step smallint not null check (step between 1 and 7),
  place text not null,
  task text,
  next_role text check (next_role in ('teacher', 'intern_begeleider', 'cjg_worker', 'cjg_coordinator', 'casemanager')),
  since date not null,
  until date,
  early_task text,
  early_role text check (early_role in ('teacher', 'intern_begeleider', 'cjg_worker', 'cjg_coordinator', 'casemanager')),
  early_since date,
  early_until date,
  recheck_on date,
  constraint somebody_is_next check ((state like 'ended:%') = (next_role is null) and (next_role is null) = (until is null) and (task is null) = (until is null)),
  constraint early_is_whole check (num_nulls(early_task, early_role, early_since, early_until) in (0, 4))
);
comment on table standing is 'Where each traject stands, for its school: derived by the rules whenever something of it changes.';
create index standing_open on standing (school_id, next_role, until, since, trajectory_id) where until is not null;
create index standing_early on standing (school_id, early_until, early_since, trajectory_id) where early_until is not null;
create index standing_ended on standing (school_id, since, trajectory_id) where until is null;
create index standing_pupil on standing (pupil_id);
create index standing_place on standing (home_school_id, place);
create index standing_recheck on standing (recheck_on) where recheck_on is not null;

-- The team's side: one row per referral, from the shared rows alone, so that nothing of the school's layer can stand in it.
create table team_standing (
  referral_id uuid primary key references referral (id) on delete cascade,
  reference text not null,
  home_school_id uuid not null references organisation (id),
  team_id uuid references organisation (id),
  inbox_team_id uuid references organisation (id),
  family_id uuid,
  team_until timestamptz not null,
  sharing_open boolean not null,
  sent_at timestamptz not null,
  section text check (section in ('wacht', 'school', 'terug', 'gestopt', 'lopend')),
  is_work boolean not null,
  is_helped boolean not null,
  state text not null,
  task text,
  next_role text check (next_role in ('teacher', 'intern_begeleider', 'cjg_worker', 'cjg_coordinator', 'casemanager')),
  since date not null,
  until date,
  naming_until date,
  on_day date,
  school_ended boolean not null,
  casemanager_name text
);
comment on table team_standing is 'Where each referral stands, for its team: derived from the shared rows whenever one of them changes.';
create index team_standing_section on team_standing (inbox_team_id, section, sent_at, referral_id) where inbox_team_id is not null;
create index team_standing_running on team_standing (team_id, sent_at, referral_id) where section = 'lopend';
create index team_standing_work on team_standing (team_id, next_role, until, since, referral_id) where is_work;
create index team_standing_family on team_standing (family_id);

-- Kept counts for the figures. A change adds its difference as rows of its own, so that nobody waits for anybody; upkeep folds them together.
create table standing_count (
  id bigint generated always as identity primary key,
  home_school_id uuid not null references organisation (id),
  municipality_id uuid references organisation (id),
  place text not null,
  trajectories integer not null
);
comment on table standing_count is 'How many trajects stand where, as differences that add up; read by access.kept_figures alone.';
create index standing_count_school on standing_count (home_school_id, place);
create index standing_count_municipality on standing_count (municipality_id, place) where municipality_id is not null;

-- What is to be derived anew: by whoever touched it, before the commit; without anybody (touched_by null) or after a commit, by the portal itself.
-- Its key is also the lock: who touches the same traject at the same moment waits here until the other has committed.
create table standing_due (
  id uuid primary key,
  is_referral boolean not null,
  touched_by xid8 default pg_current_xact_id()
) with (fillfactor = 50, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);
comment on table standing_due is 'The trajects and referrals that are to be derived anew, by which transaction.';
create index standing_due_mine on standing_due (touched_by);

-- How far the portal itself is with deriving everything by the rules of now. One row.
create table standing_walk (
  id boolean primary key default true check (id),
  rules text not null,
  walks_referrals boolean not null default false,
  after_id uuid
);
comment on table standing_walk is 'By which rules everything was derived, and how far that is.';

-- The child's name in a list without unpacking the whole referral; it stays under the policies of its table.
alter table referral_version add column child_name text generated always as (content -> 'child' ->> 'name') stored;

-- What the pages of a child, a family and a school ask by, so that none of them reads all of a large table.
create index trajectory_school on trajectory (school_id);
create index trajectory_end_trajectory on trajectory_end (trajectory_id);
create index milestone_family on milestone (family_id) where family_id is not null;
drop index family_team;
create index family_team on family (team_id, name, id);

-- What is there already is derived by the portal when it starts.
insert into standing_due (id, is_referral, touched_by) select id, false, null::xid8 from trajectory union all select id, true, null from referral;
