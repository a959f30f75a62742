-- Mail that says nothing about a child: what is to be told to whom, the mails that were made of it, what each person chose, and how the portal's tasks fare.
create table mail (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null references membership (id) on delete cascade,
  organisation_id uuid not null references organisation (id),
  -- How many of each kind it tells of.
  turns smallint not null check (turns >= 0),
  nears smallint not null check (nears >= 0),
  passeds smallint not null check (passeds >= 0),
  made_at timestamptz not null default portal_now(),
  -- kept: no mail server is set. refused: the server says that there is no such address. failed: it was tried for days. dropped: the role ended.
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'refused', 'failed', 'dropped')),
  tries smallint not null default 0,
  next_try_at timestamptz not null default portal_now(),
  ended_at timestamptz,
  -- What the server answered last when it did not take it (RFC 5321); null when it did not answer.
  answer smallint check (answer between 200 and 599),
  constraint mail_tells_something check (turns + nears + passeds > 0),
  constraint mail_waits_or_has_ended check ((state = 'waiting') = (ended_at is null))
);
create index mail_waiting on mail (next_try_at) where state = 'waiting';
create index mail_of_organisation on mail (organisation_id, made_at desc);
create index mail_in_trouble on mail (organisation_id, made_at desc) where state in ('refused', 'failed');
create index mail_membership on mail (membership_id);

create table mail_notice (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null references membership (id) on delete cascade,
  kind text not null check (kind in ('turn', 'near', 'passed')),
  -- The traject, the referral, the family of a plan, or the help. Never told.
  subject_id uuid not null,
  -- Which turn, or which day of it: told once.
  occasion text not null check (length(occasion) <= 200),
  made_at timestamptz not null default portal_now(),
  -- Null as long as no mail tells of it.
  mail_id uuid references mail (id) on delete set null,
  is_told boolean not null default false,
  constraint one_notice_of_an_occasion unique (membership_id, kind, subject_id, occasion)
);
create index mail_notice_untold on mail_notice (made_at) where not is_told;
create index mail_notice_mail on mail_notice (mail_id) where mail_id is not null;

create table mail_choice (
  id uuid primary key references person (id) on delete cascade,
  turn_rhythm text not null check (turn_rhythm in ('at_once', 'daily', 'weekly', 'never')),
  near_rhythm text not null check (near_rhythm in ('at_once', 'daily', 'weekly', 'never')),
  -- That a term has passed is heard of.
  passed_rhythm text not null check (passed_rhythm in ('at_once', 'daily', 'weekly')),
  -- From which whole hour, in Amsterdam, what is told by the day or the week is told.
  from_hour smallint not null check (from_hour between 6 and 20)
);

create table task_state (
  task text primary key check (task in ('standing', 'upkeep', 'terms', 'mail')),
  done_at timestamptz,
  failing_since timestamptz,
  failures integer not null default 0,
  -- What the database or the machine called it; never a message.
  code text check (length(code) <= 60),
  constraint task_fails_since_some_moment check ((failures > 0) = (failing_since is not null))
);
