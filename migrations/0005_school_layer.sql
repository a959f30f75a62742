-- The school's layer of a file: trajectory, signals, consultations, parent conversations, consents, the referral in preparation.
-- Rows name their trajectory; pupil_id and school_id are filled and kept by the database. Authors come from the actor, by default.

create table trajectory (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  started_on date not null default current_date,
  -- Kept by trajectory_end's trigger: null while the trajectory runs.
  outcome text check (outcome in ('solved_at_school', 'no_referral', 'returned', 'withdrawn', 'moved', 'closed')),
  ended_on date,
  reopened_on date,
  unique (id, pupil_id),
  constraint ends_with_an_outcome check ((outcome is null) = (ended_on is null))
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
  area text not null check (area in ('learning', 'behaviour', 'social_emotional', 'home', 'health', 'absence', 'other')),
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
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade deferrable initially immediate
);
create index signal_trajectory on signal (trajectory_id);
create index signal_pupil on signal (pupil_id, created_at desc);

create table consultation (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null,
  pupil_id uuid not null,
  school_id uuid references organisation (id),
  held_on date not null,
  present text not null default '' check (length(present) <= 500),
  discussed text not null check (length(discussed) between 1 and 4000),
  own_help text not null default '' check (length(own_help) <= 4000),
  -- A choice for safety is recorded in safety_choice, seen by author and intern begeleider only; here it reads 'otherwise'.
  decision text not null check (decision in ('own_help', 'talk_with_parents', 'otherwise')),
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
  unique (id, trajectory_id),
  constraint own_help_is_evaluated check (decision <> 'own_help' or evaluate_on is not null),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);
create index consultation_trajectory on consultation (trajectory_id);

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
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);
create index parent_conversation_trajectory on parent_conversation (trajectory_id);

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
  unique (id, trajectory_id),
  foreign key (guardian_id, pupil_id) references guardian (id, pupil_id),
  constraint given_consent_is_bounded check (answer = 'refused' or (ends_on is not null and categories <> '{}')),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
);
create index consent_trajectory on consent (trajectory_id);

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
  outcome text not null check (outcome in ('solved_at_school', 'no_referral', 'returned', 'withdrawn', 'moved', 'closed')),
  reason text not null default '' check (length(reason) <= 2000),
  ended_on date not null default current_date,
  author_person_id uuid default actor_person(),
  author_name text not null default coalesce(actor_name(), 'Portaal'),
  author_role text not null default coalesce(actor_role(), 'system'),
  created_at timestamptz not null default now(),
  reopened_at timestamptz,
  reopened_by text,
  reopen_reason text check (length(reopen_reason) between 1 and 2000),
  foreign key (trajectory_id, pupil_id) references trajectory (id, pupil_id) on delete cascade
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

create function access.fill_from_trajectory() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select t.pupil_id, t.school_id into new.pupil_id, new.school_id from trajectory t where t.id = new.trajectory_id;
  if new.pupil_id is null then
    raise exception 'no such trajectory' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- The policies that every table of this layer shares. `teacher` says whether the child's teachers read it, `struck` whether it can be struck.
create procedure access.guard_school_table(t text, teacher boolean, struck boolean) language plpgsql set search_path = pg_catalog, public as $$
declare
  shown text := case when struck then ' and (struck_at is null or author_person_id = (select actor_person()))' else '' end;
begin
  execute format('alter table %I enable row level security', t);
  execute format('create policy school_reads on %I for select using (school_id = any ((select school_ids())::uuid[])%s)', t, shown);
  if teacher then
    execute format('create policy teacher_reads on %I for select using (pupil_id = any ((select taught_pupil_ids())::uuid[])%s)', t, shown);
  end if;
  if struck then
    execute format('create policy privacy_officer_reads_struck on %I for select using (struck_at is not null and school_id = any ((select overseen_ids())::uuid[]))', t);
  end if;
  execute format('grant select on %I to portal_app', t);
  execute format('create trigger log_change after insert or update or delete on %I for each row execute function access.log_change()', t);
  insert into school_layer_table values (t);
end $$;

call access.guard_school_table('trajectory', true, false);
call access.guard_school_table('signal', true, true);
call access.guard_school_table('consultation', true, true);
call access.guard_school_table('safety_choice', false, false);
call access.guard_school_table('parent_conversation', true, true);
call access.guard_school_table('consent', true, true);
call access.guard_school_table('consent_reason', false, false);
call access.guard_school_table('consent_withdrawal', true, false);
call access.guard_school_table('refusal_follow_up', true, false);
call access.guard_school_table('referral_preparation', true, false);
call access.guard_school_table('parents_reading', true, false);
call access.guard_school_table('trajectory_end', true, false);
call access.guard_school_table('signal_move', true, false);

create policy author_reads on safety_choice for select using (
  author_person_id = (select actor_person()) and pupil_id = any ((select taught_pupil_ids())::uuid[]));

create trigger fill_school before insert on trajectory for each row execute function access.fill_school();
create trigger fill_school before insert on signal_move for each row execute function access.fill_school();
create trigger fill before insert on signal for each row execute function access.fill_from_trajectory();
create trigger fill before insert on consultation for each row execute function access.fill_from_trajectory();
create trigger fill before insert on safety_choice for each row execute function access.fill_from_trajectory();
create trigger fill before insert on parent_conversation for each row execute function access.fill_from_trajectory();
create trigger fill before insert on consent for each row execute function access.fill_from_trajectory();
create trigger fill before insert on consent_reason for each row execute function access.fill_from_trajectory();
create trigger fill before insert on consent_withdrawal for each row execute function access.fill_from_trajectory();
create trigger fill before insert on refusal_follow_up for each row execute function access.fill_from_trajectory();
create trigger fill before insert on referral_preparation for each row execute function access.fill_from_trajectory();
create trigger fill before insert on parents_reading for each row execute function access.fill_from_trajectory();
create trigger fill before insert on trajectory_end for each row execute function access.fill_from_trajectory();

-- Who writes: the teacher records what it saw and talked about, the intern begeleider everything.
create policy school_adds on trajectory for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy teacher_adds on trajectory for insert with check (pupil_id = any ((select taught_pupil_ids())::uuid[]));
grant insert (id, pupil_id) on trajectory to portal_app;
create policy school_adds on signal for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy teacher_adds on signal for insert with check (pupil_id = any ((select taught_pupil_ids())::uuid[]));
grant insert (id, trajectory_id, seen_on, place, observed, child_words, already_done, area, need, corrects_id, correction_reason) on signal to portal_app;
create policy school_adds on consultation for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy teacher_adds on consultation for insert with check (pupil_id = any ((select taught_pupil_ids())::uuid[]));
grant insert (id, trajectory_id, held_on, present, discussed, own_help, decision, evaluate_on, corrects_id, correction_reason) on consultation to portal_app;
create policy school_adds on safety_choice for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy teacher_adds on safety_choice for insert with check (pupil_id = any ((select taught_pupil_ids())::uuid[]));
grant insert (id, consultation_id, trajectory_id, note) on safety_choice to portal_app;
create policy school_adds on parent_conversation for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy teacher_adds on parent_conversation for insert with check (pupil_id = any ((select taught_pupil_ids())::uuid[]));
grant insert (id, trajectory_id, held_on, present, recognised, discussed, parents_wishes, child_view, agreements, told_route, told_rights, outcome,
  corrects_id, correction_reason) on parent_conversation to portal_app;
create policy school_adds on consent for insert with check (school_id = any ((select school_ids())::uuid[]));
grant insert (id, trajectory_id, guardian_id, giver_name, direction, answer, categories, receiver_id, purpose, given_on, ends_on, manner, text_version)
  on consent to portal_app;
create policy school_adds on consent_reason for insert with check (school_id = any ((select school_ids())::uuid[]));
grant insert (id, trajectory_id, reason) on consent_reason to portal_app;
create policy school_adds on consent_withdrawal for insert with check (school_id = any ((select school_ids())::uuid[]));
grant insert (id, trajectory_id, withdrawn_on) on consent_withdrawal to portal_app;
create policy school_adds on refusal_follow_up for insert with check (school_id = any ((select school_ids())::uuid[]));
grant insert (id, trajectory_id, decision, reconsider_on) on refusal_follow_up to portal_app;
create policy school_adds on referral_preparation for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy school_changes on referral_preparation for update using (school_id = any ((select school_ids())::uuid[]));
grant insert (id, trajectory_id, answers) on referral_preparation to portal_app;
grant update (answers, version, changed_at, changed_by) on referral_preparation to portal_app;
create policy school_adds on parents_reading for insert with check (school_id = any ((select school_ids())::uuid[]));
grant insert (id, trajectory_id, guardian_id, reader_name, seen_on, text_version, agrees, own_view) on parents_reading to portal_app;
create policy school_adds on trajectory_end for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy school_reopens on trajectory_end for update using (school_id = any ((select school_ids())::uuid[]));
grant insert (id, trajectory_id, outcome, reason, ended_on) on trajectory_end to portal_app;
grant update (reopened_at, reopened_by, reopen_reason) on trajectory_end to portal_app;

-- A correction supersedes the row it corrects, in the same file; its author may, and the intern begeleider of the school.
create function access.supersede() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  touched integer;
begin
  execute format('update %I set superseded_at = now() where id = $1 and trajectory_id = $2 and struck_at is null
    and (actor_person() is null or author_person_id = actor_person() or school_id = any (school_ids()))', tg_table_name)
    using new.corrects_id, new.trajectory_id;
  get diagnostics touched = row_count;
  if touched <> 1 then
    raise exception 'nothing to correct' using errcode = 'check_violation', constraint = 'corrects_a_row_of_this_file';
  end if;
  return null;
end $$;
create trigger supersede after insert on signal for each row when (new.corrects_id is not null) execute function access.supersede();
create trigger supersede after insert on consultation for each row when (new.corrects_id is not null) execute function access.supersede();
create trigger supersede after insert on parent_conversation for each row when (new.corrects_id is not null) execute function access.supersede();

-- Strikes an entry with the versions it replaced. Its author may, and the intern begeleider of the school. False when there is
-- nothing the actor may strike.
create function access.strike(kind text, entry uuid, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  touched integer;
begin
  if kind not in ('signal', 'consultation', 'parent_conversation', 'consent') then
    return false;
  end if;
  execute format('update %I set struck_at = now(), struck_by = actor_name(), strike_reason = $2 where id = $1 and struck_at is null
    and (school_id = any (school_ids()) or (author_person_id = actor_person() and pupil_id = any (taught_pupil_ids())))%s', kind,
    case when kind <> 'consent' then ' and superseded_at is null' else '' end) using entry, reason;
  get diagnostics touched = row_count;
  if touched = 1 and kind <> 'consent' then
    execute format('with recursive versions (id) as (
        select corrects_id from %1$I where id = $1 union all select e.corrects_id from %1$I e join versions v on e.id = v.id)
      update %1$I set struck_at = now(), struck_by = actor_name(), strike_reason = $2 where id in (select id from versions)', kind)
      using entry, reason;
  end if;
  return touched = 1;
end $$;

-- Moves a signal (with its earlier versions) to another child of the same school, into that child's running trajectory.
-- The trajectory it leaves ends when nothing is left in it. Null when the actor may not see both children.
create function access.move_signal(moved uuid, to_pupil uuid, why text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s signal;
  chain uuid[];
  target uuid;
begin
  select * into s from signal where id = moved and superseded_at is null and struck_at is null
    and (school_id = any (school_ids()) or pupil_id = any (taught_pupil_ids()));
  if not found or s.pupil_id = to_pupil or not exists (select from pupil p where p.id = to_pupil and p.school_id = s.school_id
    and (p.school_id = any (school_ids()) or p.id = any (taught_pupil_ids()))) then
    return null;
  end if;
  select id into target from trajectory where pupil_id = to_pupil and outcome is null;
  if target is null then
    insert into trajectory (pupil_id) values (to_pupil) returning id into target;
  end if;
  with recursive versions (id, corrects_id) as (
    select id, corrects_id from signal where id = moved
    union all select e.id, e.corrects_id from signal e join versions v on e.id = v.corrects_id)
  select array_agg(id) into chain from versions;
  update signal set trajectory_id = target, pupil_id = to_pupil where id = any (chain);
  insert into signal_move (signal_id, pupil_id, direction, reason) values (moved, s.pupil_id, 'went', why), (moved, to_pupil, 'came', why);
  delete from trajectory t where t.id = s.trajectory_id
    and not exists (select from signal x where x.trajectory_id = t.id) and not exists (select from consultation x where x.trajectory_id = t.id)
    and not exists (select from parent_conversation x where x.trajectory_id = t.id) and not exists (select from consent x where x.trajectory_id = t.id)
    and not exists (select from referral_preparation x where x.trajectory_id = t.id) and not exists (select from trajectory_end x where x.trajectory_id = t.id);
  return to_pupil;
end $$;
grant execute on function access.strike, access.move_signal to portal_app;

create function access.keep_outcome() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.reopened_at is null then
    update trajectory set outcome = new.outcome, ended_on = new.ended_on where id = new.trajectory_id;
  else
    update trajectory set outcome = null, ended_on = null, reopened_on = new.reopened_at::date where id = new.trajectory_id;
  end if;
  return null;
end $$;
create trigger keep_outcome after insert or update on trajectory_end for each row execute function access.keep_outcome();

-- A child that leaves the school: its running trajectory ends as moved. The administrator who records it does not learn of it.
create function access.end_as_moved() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into trajectory_end (trajectory_id, pupil_id, outcome, reason, ended_on, author_person_id, author_name, author_role)
  select t.id, t.pupil_id, 'moved', '', new.left_on, null, 'Portaal', 'system' from trajectory t where t.pupil_id = new.id and t.outcome is null;
  return null;
end $$;
create trigger a_end_as_moved after update of left_on on pupil for each row
  when (old.left_on is null and new.left_on is not null) execute function access.end_as_moved();
