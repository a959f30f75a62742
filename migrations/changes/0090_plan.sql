-- One family, one plan. A version holds the whole text and is never changed: who agreed, agreed with that one. What people write down about
-- it (an offer to make an own plan, somebody's answer) is an entry of the care layer: corrected by a new version, struck, never changed.
create table plan_version (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references family (id) on delete cascade,
  team_id uuid not null references organisation (id),
  version integer not null check (version > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 200000),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default portal_clock(),
  unique (family_id, version)
);

create table care_entry (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z_]{3,40}$'),
  family_id uuid not null references family (id) on delete cascade,
  team_id uuid not null references organisation (id),
  happened_on date not null,
  -- Of whom of the plan it is, and about which version; of what belongs to nobody alone null.
  plan_person_id uuid,
  version integer,
  -- The sign of the text that this person read: as long as it is the same, the answer stands.
  reading text not null default '' check (length(reading) <= 40),
  answers jsonb not null check (answers_fit(answers)),
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  corrector_person_id uuid,
  corrector_name text,
  created_at timestamptz not null default portal_clock(),
  corrects_id uuid unique references care_entry (id),
  correction_reason text not null default '' check (length(correction_reason) <= 1000),
  superseded_at timestamptz,
  struck_at timestamptz,
  struck_by text,
  strike_reason text,
  constraint answer_has_a_person check (kind <> 'plan_answer' or (plan_person_id is not null and version is not null and reading <> '')),
  constraint answer_is_one_of_these check (kind <> 'plan_answer' or coalesce(answers ->> 'answer', '')
    in ('agrees', 'own_view', 'disagrees', 'thinks', 'heard')),
  constraint offer_has_an_answer check (kind <> 'own_plan_offer' or coalesce(answers ->> 'wants', '') in ('own', 'together', 'thinks', 'differs')),
  constraint offer_waits_until_a_day check (kind <> 'own_plan_offer' or answers ->> 'wants' = 'together'
    or iso_day(answers ->> 'hearOn') is not null)
);
create index care_entry_family on care_entry (family_id, happened_on desc);
create index care_entry_struck on care_entry (team_id, struck_at desc) where struck_at is not null;

-- What the plan of a family waits for, written when it changes. Late stands nowhere: that is a comparison with the reader's day.
create table plan_standing (
  family_id uuid primary key references family (id) on delete cascade,
  team_id uuid not null references organisation (id),
  task text not null check (task in ('offer', 'hear', 'takeOver', 'make', 'custody', 'ask', 'settle', 'look')),
  -- Whose answer it is about, by first names.
  who text not null default '' check (length(who) <= 400),
  since date not null,
  until date not null
);
create index plan_standing_team on plan_standing (team_id, until);

-- Until a plan stands, the day by which the route asks for one: of every child that is helped.
alter table team_standing add column plan_until date;
comment on column team_standing.plan_until is 'The last day of the term for a plan, from the first contact with the family on; null before that, and where no plan is waited for.';
create index team_standing_plan on team_standing (team_id, plan_until) where plan_until is not null;

alter table milestone drop constraint milestone_kind_check,
  add constraint milestone_kind_check check (kind in ('sent', 'resent', 'received', 'question', 'answered', 'returned', 'assigned', 'reassigned',
    'first_contact', 'feedback', 'promised', 'withdrawn', 'closed', 'school_ended', 'school_reopened', 'plan'));
