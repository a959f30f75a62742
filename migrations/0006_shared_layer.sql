-- The bridge between school and basisteam: the referral as it was sent, questions, advice, the casemanager, feedback, milestones.
-- No foreign key cascades from another layer: what was sent stands on its own.

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
grant execute on function access.new_reference to portal_app;

-- The envelope holds no content: who may look, and until when. school_id and pupil_id open it to the school; inbox_team_id to the
-- team's workers until a casemanager is named; team_id to the coordinator; family_id to the casemanager.
create table referral (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique default access.new_reference(),
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
  unique (referral_id, version)
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
  constraint answered_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create unique index one_open_question on question (referral_id) where answer is null;

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
  phase text not null check (phase in ('getting_acquainted', 'making_a_plan', 'help_started', 'waiting_for_help', 'help_ends')),
  school_can text not null check (school_can in ('carry_on', 'call_me', 'talk_together')),
  next_feedback_on date not null,
  author_person_id uuid default actor_person(),
  author_name text not null default actor_name(),
  author_role text not null default actor_role(),
  created_at timestamptz not null default now()
);

-- What happened, without content: everybody derives the step, the next person and the date from these.
create table milestone (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral (id) on delete cascade,
  kind text not null check (kind in ('sent', 'resent', 'received', 'question', 'answered', 'returned', 'assigned', 'first_contact',
    'feedback', 'promised', 'withdrawn', 'closed')),
  on_date date not null default current_date,
  promised_on date,
  round integer not null default 1,
  author_person_id uuid default actor_person(),
  author_name text not null default coalesce(actor_name(), 'Portaal'),
  author_role text not null default coalesce(actor_role(), 'system'),
  created_at timestamptz not null default clock_timestamp()
);
create unique index once_a_round on milestone (referral_id, kind, round) where kind in ('received', 'first_contact', 'withdrawn', 'closed');

create index milestone_referral on milestone (referral_id, created_at);
create index feedback_referral on feedback (referral_id, created_at desc);
create index question_referral on question (referral_id);

-- Sight columns, filled from the envelope and spread when it changes.
create table shared_layer_table (name text primary key);
alter table shared_layer_table enable row level security;
comment on table shared_layer_table is 'The tables whose rows follow their referral: access.spread_sight keeps their sight columns.';

create function access.fill_from_referral() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select r.pupil_id, r.school_id, r.inbox_team_id, r.team_id, r.team_until, r.family_id, r.sharing_open
  into new.pupil_id, new.school_id, new.inbox_team_id, new.team_id, new.team_until, new.family_id, new.sharing_open
  from referral r where r.id = new.referral_id;
  return new;
end $$;

create procedure access.guard_shared_table(t text, content boolean) language plpgsql set search_path = pg_catalog, public as $$
declare
  open text := case when content then ' and sharing_open' else '' end;
  team text := case when content then ' and sharing_open and team_until > (select now())' else '' end;
begin
  execute format('alter table %I enable row level security', t);
  if t <> 'referral' then
    if t <> 'assignment' then
      execute format('alter table %I add column family_id uuid', t);
    end if;
    execute format('alter table %I add column pupil_id uuid, add column school_id uuid, add column inbox_team_id uuid, add column team_id uuid,
      add column team_until timestamptz not null default ''infinity'', add column sharing_open boolean not null default true', t);
    execute format('create trigger fill before insert on %I for each row execute function access.fill_from_referral()', t);
    insert into shared_layer_table values (t);
  end if;
  execute format('create policy school_reads on %I for select using (school_id = any ((select school_ids())::uuid[])%s)', t, open);
  execute format('create policy teacher_reads on %I for select using (pupil_id = any ((select taught_pupil_ids())::uuid[])%s)', t, open);
  if t not in ('assignment', 'feedback') then -- there is none as long as the referral is in the inbox
    execute format('create policy inbox_reads on %I for select using (inbox_team_id = any ((select inbox_team_ids())::uuid[])%s)', t, team);
  end if;
  execute format('create policy coordinator_reads on %I for select using (team_id = any ((select coordinated_team_ids())::uuid[])%s)', t, team);
  execute format('create policy casemanager_reads on %I for select using (family_id = any ((select family_ids())::uuid[])%s)', t, team);
  execute format('grant select on %I to portal_app', t);
  execute format('create trigger log_change after insert or update or delete on %I for each row execute function access.log_change()', t);
end $$;
call access.guard_shared_table('referral', false);
call access.guard_shared_table('referral_version', true);
call access.guard_shared_table('question', true);
call access.guard_shared_table('advice', true);
call access.guard_shared_table('assignment', false);
-- Who helps the family is no longer the school's to know once sharing is withdrawn; the team goes on.
alter policy school_reads on assignment using (school_id = any ((select school_ids())::uuid[]) and sharing_open);
alter policy teacher_reads on assignment using (pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open);
call access.guard_shared_table('feedback', true);
call access.guard_shared_table('milestone', false);

-- What an assignment's family is, is said by the coordinator, not read from the envelope.
create function access.fill_assignment() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select r.pupil_id, r.school_id, r.inbox_team_id, r.team_id, r.team_until, r.sharing_open
  into new.pupil_id, new.school_id, new.inbox_team_id, new.team_id, new.team_until, new.sharing_open
  from referral r where r.id = new.referral_id;
  select p.name into new.casemanager_name from membership m join person p on p.id = m.person_id
  where m.id = new.casemanager_id and m.organisation_id = new.team_id and m.role in ('casemanager', 'cjg_coordinator') and access.active(m);
  if not found then
    raise exception 'not a casemanager of this team' using errcode = 'check_violation', constraint = 'casemanager_of_this_team';
  end if;
  if new.stand_in_id is not null then
    select p.name into new.stand_in_name from membership m join person p on p.id = m.person_id
    where m.id = new.stand_in_id and m.organisation_id = new.team_id and m.role in ('casemanager', 'cjg_coordinator') and access.active(m);
    if not found then
      raise exception 'not a stand-in of this team' using errcode = 'check_violation', constraint = 'stand_in_of_this_team';
    end if;
  end if;
  -- A referral stays with the family it was linked to, and that family is the team's own.
  if not exists (select from family f join referral r on r.id = new.referral_id
    where f.id = new.family_id and f.team_id = r.team_id and coalesce(r.family_id, f.id) = f.id) then
    raise exception 'not a family of this team' using errcode = 'check_violation', constraint = 'family_of_this_team';
  end if;
  return new;
end $$;
drop trigger fill on assignment;
create trigger fill before insert on assignment for each row execute function access.fill_assignment();

create function access.spread_sight() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  t text;
begin
  for t in select name from shared_layer_table loop
    execute format('update %I set pupil_id = $2, school_id = $3, inbox_team_id = $4, team_id = $5, team_until = $6, sharing_open = $7%s
      where referral_id = $1', t, case when t <> 'assignment' then ', family_id = $8' else '' end)
      using new.id, new.pupil_id, new.school_id, new.inbox_team_id, new.team_id, new.team_until, new.sharing_open, new.family_id;
  end loop;
  return null;
end $$;
create trigger spread_sight after update on referral for each row execute function access.spread_sight();
insert into school_layer_table values ('referral');

create function access.fill_referral() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select t.pupil_id, t.school_id, p.home_school_id into new.pupil_id, new.school_id, new.home_school_id
  from trajectory t join pupil p on p.id = t.pupil_id where t.id = new.trajectory_id;
  new.inbox_team_id := new.team_id;
  if new.team_id is not null then
    select o.parent_id into new.municipality_id from organisation o where o.id = new.team_id and o.kind = 'team';
  end if;
  return new;
end $$;
create trigger fill before insert on referral for each row execute function access.fill_referral();

create policy school_sends on referral for insert with check (school_id = any ((select school_ids())::uuid[]));
grant insert (id, trajectory_id, municipality_id, team_id, promised_on, sent_outside_on) on referral to portal_app;
create policy school_sends on referral_version for insert with check (school_id = any ((select school_ids())::uuid[]));
grant insert (id, referral_id, version, content) on referral_version to portal_app;
create policy team_asks on question for insert with check (
  inbox_team_id = any ((select inbox_team_ids())::uuid[]) and sharing_open and team_until > (select now()));
create policy school_answers on question for update using (school_id = any ((select school_ids())::uuid[]) and sharing_open);
grant insert (id, referral_id, question) on question to portal_app;
grant update (answer, answered_at, answered_by) on question to portal_app;
create policy team_returns on advice for insert with check (
  inbox_team_id = any ((select inbox_team_ids())::uuid[]) and sharing_open and team_until > (select now()));
grant insert (id, referral_id, version, advice) on advice to portal_app;
create policy coordinator_names on assignment for insert with check (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy coordinator_ends on assignment for update using (team_id = any ((select coordinated_team_ids())::uuid[]));
grant insert (id, referral_id, family_id, casemanager_id, casemanager_phone, stand_in_id) on assignment to portal_app;
grant update (ended_at) on assignment to portal_app;
create policy casemanager_tells on feedback for insert with check (family_id = any ((select family_ids())::uuid[]) and sharing_open);
grant insert (id, referral_id, contact, phase, school_can, next_feedback_on) on feedback to portal_app;
create policy inbox_receives on milestone for insert with check (
  inbox_team_id = any ((select inbox_team_ids())::uuid[]) and kind in ('received', 'promised') and sharing_open
  and team_until > (select now()));
create policy coordinator_promises on milestone for insert with check (
  team_id = any ((select coordinated_team_ids())::uuid[]) and kind = 'promised' and sharing_open and team_until > (select now()));
create policy casemanager_meets on milestone for insert with check (
  family_id = any ((select family_ids())::uuid[]) and kind in ('first_contact', 'promised') and sharing_open);
grant insert (referral_id, kind, on_date, promised_on, round) on milestone to portal_app;

-- Every event leaves a content-free milestone in the same transaction, and moves the sight of the envelope where it must.
create function access.leave_milestone() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  left_behind text;
begin
  left_behind := case tg_table_name when 'referral_version' then case when (to_jsonb(new) ->> 'version') = '1' then 'sent' else 'resent' end
    when 'question' then case when tg_op = 'INSERT' then 'question' else 'answered' end
    when 'advice' then 'returned' when 'assignment' then 'assigned' when 'feedback' then 'feedback' end;
  if tg_table_name = 'advice' then
    -- The advice ends an open question: after a resend the team may ask again, and the question pauses nothing any more.
    update question set answer = 'Deze vraag is vervallen: de aanmelding ging met advies terug naar de school.',
      answered_at = now(), answered_by = new.author_name where referral_id = new.referral_id and answer is null;
  end if;
  insert into milestone (referral_id, kind, on_date, round, created_at)
  values (new.referral_id, left_behind, current_date,
    (select coalesce(max(v.version), 1) from referral_version v where v.referral_id = new.referral_id), clock_timestamp());
  if tg_table_name = 'referral_version' then
    update referral set team_until = 'infinity', inbox_team_id = team_id, sharing_open = true,
      promised_on = coalesce((to_jsonb(new) -> 'content' ->> 'promisedOn')::date, promised_on) where id = new.referral_id and family_id is null;
  elsif tg_table_name = 'advice' then
    update referral set team_until = now() + interval '30 days' where id = new.referral_id;
  end if;
  return null;
end $$;
create trigger leave_milestone after insert on referral_version for each row execute function access.leave_milestone();
create trigger leave_milestone after insert on question for each row execute function access.leave_milestone();
create trigger leave_milestone_answer after update of answer on question for each row when (old.answer is null) execute function access.leave_milestone();
create trigger leave_milestone after insert on advice for each row execute function access.leave_milestone();
create trigger leave_milestone after insert on feedback for each row execute function access.leave_milestone();
create trigger leave_milestone after insert on assignment for each row execute function access.leave_milestone();

-- A casemanager named: grounds for casemanager and stand-in begin, those of an earlier one end, and the workers' inbox closes.
create function access.assignment_grounds() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' then
    update ground set ends_at = new.ended_at where source_id = new.id and new.ended_at is not null;
    return null;
  end if;
  insert into ground (membership_id, person_id, kind, subject_kind, subject_id, source_id)
  select m.id, m.person_id, case when m.id = new.casemanager_id then 'casemanager' else 'stand_in' end, 'family', new.family_id, new.id
  from membership m where m.id in (new.casemanager_id, new.stand_in_id);
  update referral set family_id = new.family_id, inbox_team_id = null where id = new.referral_id;
  return null;
end $$;
create trigger assignment_grounds after insert or update on assignment for each row execute function access.assignment_grounds();

-- Withdrawn sharing closes the shared layer both ways at once; so does an end of the trajectory that withdraws what was sent.
create function access.close_sharing() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  closing uuid;
begin
  if tg_table_name = 'consent_withdrawal' and not exists (
    select from consent c where c.id = new.id and c.direction = 'school_to_team' and c.answer = 'given') then
    return null;
  end if;
  if tg_table_name = 'trajectory_end' and (to_jsonb(new) ->> 'outcome') not in ('withdrawn', 'moved') then
    return null;
  end if;
  update referral set sharing_open = false where trajectory_id = new.trajectory_id and sharing_open returning id into closing;
  if closing is not null then
    insert into milestone (referral_id, kind, round) values (closing, 'withdrawn',
      (select coalesce(max(version), 1) from referral_version where referral_id = closing)) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger close_sharing after insert on consent_withdrawal for each row execute function access.close_sharing();
create trigger close_sharing after insert on trajectory_end for each row execute function access.close_sharing();
