-- Who works with the portal: organisations, people, memberships, and the one table of grounds on which anybody sees anything.

create schema access;
comment on schema access is 'Functions that run with the owner''s rights: the only doors to tables without grants.';
revoke all on schema public from public;
grant usage on schema public, access to portal_app;
alter default privileges revoke execute on functions from public;

-- The actor of this transaction, set by access.open_session with set_config(…, true) and gone at its end.
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
-- The school board or municipality that the actor's organisation belongs to: its privacy officer reads the actor's log lines.
create function actor_root() returns uuid language sql stable
  return nullif(current_setting('app.root', true), '')::uuid;
grant execute on function actor_person, actor_membership, actor_role, actor_organisation, actor_name, actor_root to portal_app;

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
  role text not null check (role in ('teacher', 'intern_begeleider', 'cjg_worker', 'cjg_coordinator', 'casemanager', 'partner',
    'board_member', 'policy_officer', 'administrator', 'privacy_officer')),
  starts_on date not null default current_date,
  ends_on date,
  constraint ends_after_start check (ends_on is null or ends_on >= starts_on - 1)
);
create index membership_person on membership (person_id);
create index membership_organisation on membership (organisation_id, role);
create unique index one_open_membership on membership (person_id, organisation_id, role) where ends_on is null;

-- On which ground somebody sees something. Written by triggers on the facts that give the ground, never by hand.
create table ground (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null references membership (id) on delete cascade,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('teacher', 'intern_begeleider', 'team_inbox', 'coordinator', 'casemanager', 'stand_in',
    'partner', 'administrator', 'privacy_officer', 'figures')),
  subject_kind text not null check (subject_kind in ('group', 'school', 'team_inbox', 'team', 'family', 'family_part',
    'register', 'oversight', 'figures')),
  subject_id uuid not null,
  starts_at timestamptz not null default now(),
  ends_at timestamptz not null default 'infinity',
  source_id uuid not null
);
create index ground_of_membership on ground (membership_id, subject_kind);
create index ground_of_subject on ground (subject_id, subject_kind);
create unique index ground_source on ground (source_id, subject_kind, subject_id, kind);

create function access.day_start(day date) returns timestamptz language sql immutable
  return day::timestamp at time zone 'Europe/Amsterdam';
create function access.day_after(day date) returns timestamptz language sql immutable
  return coalesce((day + 1)::timestamp at time zone 'Europe/Amsterdam', 'infinity'::timestamptz);

-- A role belongs to one kind of organisation; it is the database that knows, so that no import or form can say otherwise.
create function access.membership_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (
    select from organisation o where o.id = new.organisation_id and case new.role
      when 'teacher' then o.kind = 'school' when 'intern_begeleider' then o.kind = 'school'
      when 'cjg_worker' then o.kind = 'team' when 'cjg_coordinator' then o.kind = 'team' when 'casemanager' then o.kind = 'team'
      when 'partner' then o.kind = 'partner' when 'board_member' then o.kind = 'board' when 'policy_officer' then o.kind = 'municipality'
      when 'privacy_officer' then o.kind in ('board', 'municipality') else true end)
  then raise exception 'role % does not fit this kind of organisation', new.role using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger membership_fits before insert or update of role, organisation_id on membership
  for each row execute function access.membership_fits();

create function access.membership_grounds() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from ground where source_id = new.id;
  insert into ground (membership_id, person_id, kind, subject_kind, subject_id, starts_at, ends_at, source_id)
  select new.id, new.person_id, g.kind, g.subject_kind, new.organisation_id,
    access.day_start(new.starts_on), access.day_after(new.ends_on), new.id
  from (values ('intern_begeleider', 'intern_begeleider', 'school'), ('cjg_worker', 'team_inbox', 'team_inbox'),
    ('cjg_coordinator', 'team_inbox', 'team_inbox'), ('cjg_coordinator', 'coordinator', 'team'),
    ('administrator', 'administrator', 'register'), ('privacy_officer', 'privacy_officer', 'oversight'),
    ('board_member', 'figures', 'figures'), ('policy_officer', 'figures', 'figures')) as g (role, kind, subject_kind)
  where g.role = new.role;
  return null;
end $$;
create trigger membership_grounds after insert or update on membership for each row execute function access.membership_grounds();

-- Named answers to "what may this actor see", each evaluated once per statement: policies compare a column with (select …).
create function access.subjects(wanted text) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return coalesce((select array_agg(subject_id) from ground
    where membership_id = actor_membership() and subject_kind = wanted and starts_at <= now() and ends_at > now()), '{}');
end $$;
-- The organisations of a register or of oversight, with the schools or teams below them.
create function access.organisations_below(wanted text) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return coalesce((select array_agg(o.id) from ground g
    join organisation o on o.id = g.subject_id or o.parent_id = g.subject_id
    where g.membership_id = actor_membership() and g.subject_kind = wanted and g.starts_at <= now() and g.ends_at > now()), '{}');
end $$;
create function school_ids() returns uuid[] language sql stable return access.subjects('school');
create function inbox_team_ids() returns uuid[] language sql stable return access.subjects('team_inbox');
create function coordinated_team_ids() returns uuid[] language sql stable return access.subjects('team');
create function family_ids() returns uuid[] language sql stable return access.subjects('family');
create function partner_family_ids() returns uuid[] language sql stable return access.subjects('family_part');
create function administered_ids() returns uuid[] language sql stable return access.organisations_below('register');
create function overseen_ids() returns uuid[] language sql stable return access.organisations_below('oversight');
create function colleague_ids() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return coalesce((select array_agg(distinct person_id) from membership
    where organisation_id = actor_organisation() or organisation_id = any (administered_ids())), '{}');
end $$;
grant execute on function access.subjects, access.organisations_below, school_ids, inbox_team_ids, coordinated_team_ids, family_ids,
  partner_family_ids, administered_ids, overseen_ids, colleague_ids to portal_app;

alter table organisation enable row level security;
create policy everybody_logged_in_reads on organisation for select using ((select actor_person()) is not null);
grant select on organisation to portal_app;

alter table person enable row level security;
create policy oneself on person for select using (id = (select actor_person()));
create policy colleagues on person for select using (id = any ((select colleague_ids())::uuid[]));
grant select (id, name) on person to portal_app;

alter table account enable row level security;

alter table membership enable row level security;
create policy own on membership for select using (person_id = (select actor_person()));
create policy of_my_organisation on membership for select using (organisation_id = (select actor_organisation()));
create policy of_my_register on membership for select using (organisation_id = any ((select administered_ids())::uuid[]));
-- Nobody gives a role to oneself: an administrator has no sight of children, and cannot take it.
create policy administrator_adds on membership for insert
  with check (organisation_id = any ((select administered_ids())::uuid[]) and person_id <> (select actor_person()));
create policy administrator_ends on membership for update using (
  organisation_id = any ((select administered_ids())::uuid[]) and person_id <> (select actor_person()));
grant select on membership to portal_app;
grant insert (id, person_id, organisation_id, role, starts_on, ends_on) on membership to portal_app;
grant update (ends_on) on membership to portal_app;

alter table ground enable row level security;
create policy own on ground for select using (person_id = (select actor_person()));
grant select on ground to portal_app;
