-- The school's register: groups, who teaches them, pupils, guardians; and the import between preview and confirmation.

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
  constraint ends_after_start check (ends_on is null or ends_on >= starts_on - 1)
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

create function access.group_teacher_grounds() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from ground where source_id = new.id;
  insert into ground (membership_id, person_id, kind, subject_kind, subject_id, starts_at, ends_at, source_id)
  select m.id, m.person_id, 'teacher', 'group', new.group_id, access.day_start(new.starts_on), access.day_after(new.ends_on), new.id
  from membership m join school_group g on g.id = new.group_id and g.school_id = m.organisation_id
  where m.id = new.membership_id and m.role = 'teacher';
  if not found then
    raise exception 'a teacher of another school' using errcode = 'check_violation', constraint = 'teacher_of_this_school';
  end if;
  return null;
end $$;
create trigger group_teacher_grounds after insert or update on group_teacher for each row execute function access.group_teacher_grounds();

create function access.leave_school() returns trigger language plpgsql as $$
begin
  if new.left_on is not null then
    new.school_id := null;
    new.group_id := null;
  end if;
  return new;
end $$;
create trigger leave_school before update of left_on on pupil for each row execute function access.leave_school();

create function access.group_of_own_school() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.group_id is not null and not exists (
    select from school_group g where g.id = new.group_id and g.school_id = new.school_id) then
    raise exception 'a group of another school' using errcode = 'check_violation', constraint = 'group_of_own_school';
  end if;
  return new;
end $$;
create trigger own_group before insert or update of group_id, school_id on pupil for each row execute function access.group_of_own_school();

create function access.composed_of_own_school() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from school_group g join pupil p on p.school_id = g.school_id where g.id = new.group_id and p.id = new.pupil_id) then
    raise exception 'a pupil of another school' using errcode = 'check_violation', constraint = 'group_of_own_school';
  end if;
  return new;
end $$;
create trigger own_pupil before insert on composed_group_pupil for each row execute function access.composed_of_own_school();

create function taught_pupil_ids() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  groups uuid[] := access.subjects('group');
begin
  if groups = '{}' then
    return '{}';
  end if;
  return coalesce((select array_agg(id) from (
    select p.id from pupil p where p.group_id = any (groups)
    union select c.pupil_id from composed_group_pupil c join pupil q on q.id = c.pupil_id
      where c.group_id = any (groups) and q.school_id is not null) taught), '{}');
end $$;
grant execute on function taught_pupil_ids to portal_app;

-- A child's guardians (who has custody), without addresses: the teacher may know whom to talk with.
create table guardian (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil (id) on delete cascade,
  school_id uuid references organisation (id),
  name text not null check (length(name) between 1 and 200),
  relation text not null check (relation in ('mother', 'father', 'parent', 'step_parent', 'foster_parent', 'grandparent', 'guardian', 'institution', 'other')),
  custody text not null check (custody in ('yes', 'no', 'unknown')),
  deceased boolean not null default false,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
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

alter table school_group enable row level security;
create policy school_reads on school_group for select using (school_id = (select actor_organisation()));
create policy administrator_reads on school_group for select using (school_id = any ((select administered_ids())::uuid[]));
create policy administrator_adds on school_group for insert with check (school_id = any ((select administered_ids())::uuid[]));
create policy administrator_changes on school_group for update using (school_id = any ((select administered_ids())::uuid[]));
grant select on school_group to portal_app;
grant insert (id, school_id, key, name, year_group, composed) on school_group to portal_app;
grant update (name, year_group, composed, ended_on) on school_group to portal_app;

-- The school of a group, for policies on rows that hold only the group.
create function administered_group_ids() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return coalesce((select array_agg(id) from school_group
    where school_id = any (administered_ids()) or school_id = actor_organisation()), '{}');
end $$;
grant execute on function administered_group_ids to portal_app;

alter table group_teacher enable row level security;
create policy own_school_and_administrator_read on group_teacher for select using (group_id = any ((select administered_group_ids())::uuid[]));
create policy administrator_adds on group_teacher for insert with check (
  (select actor_role()) = 'administrator' and group_id = any ((select administered_group_ids())::uuid[]));
create policy administrator_changes on group_teacher for update using (
  (select actor_role()) = 'administrator' and group_id = any ((select administered_group_ids())::uuid[]));
grant select on group_teacher to portal_app;
grant insert (group_id, membership_id, starts_on, ends_on) on group_teacher to portal_app;
grant update (ends_on) on group_teacher to portal_app;

alter table pupil enable row level security;
create policy school_reads on pupil for select using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on pupil for select using (id = any ((select taught_pupil_ids())::uuid[]));
create policy administrator_reads on pupil for select using (home_school_id = any ((select administered_ids())::uuid[]));
-- The privacy officer needs the names of the children in the log of looking.
create policy privacy_officer_reads on pupil for select using (home_school_id = any ((select overseen_ids())::uuid[]));
create policy administrator_adds on pupil for insert with check (school_id = any ((select administered_ids())::uuid[]));
create policy school_adds on pupil for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy administrator_changes on pupil for update using (home_school_id = any ((select administered_ids())::uuid[]));
create policy school_changes on pupil for update using (school_id = any ((select school_ids())::uuid[]));
grant select on pupil to portal_app;
grant insert (id, school_id, home_school_id, group_id, key, call_name, prefix, family_name, birth_date, gender, year_group, postcode,
  residence_id, search_call, search_family) on pupil to portal_app;
grant update (school_id, group_id, key, call_name, prefix, family_name, birth_date, gender, year_group, postcode, residence_id, left_on,
  search_call, search_family) on pupil to portal_app;

alter table composed_group_pupil enable row level security;
create policy own_school_and_administrator_read on composed_group_pupil for select using (
  group_id = any ((select administered_group_ids())::uuid[]));
create policy administrator_adds on composed_group_pupil for insert with check (
  (select actor_role()) = 'administrator' and group_id = any ((select administered_group_ids())::uuid[]));
create policy administrator_removes on composed_group_pupil for delete using (
  (select actor_role()) = 'administrator' and group_id = any ((select administered_group_ids())::uuid[]));
grant select, delete on composed_group_pupil to portal_app;
grant insert (group_id, pupil_id) on composed_group_pupil to portal_app;

alter table guardian enable row level security;
create policy school_reads on guardian for select using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on guardian for select using (pupil_id = any ((select taught_pupil_ids())::uuid[]));
create policy school_adds on guardian for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy school_changes on guardian for update using (school_id = any ((select school_ids())::uuid[]));
grant select on guardian to portal_app;
grant insert (id, pupil_id, name, relation, custody, deceased) on guardian to portal_app;
grant update (name, relation, custody, deceased, removed_at) on guardian to portal_app;

alter table guardian_contact enable row level security;
create policy intern_begeleider_reads on guardian_contact for select using (school_id = any ((select school_ids())::uuid[]));
create policy intern_begeleider_adds on guardian_contact for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy intern_begeleider_changes on guardian_contact for update using (school_id = any ((select school_ids())::uuid[]));
grant select on guardian_contact to portal_app;
grant insert (id, pupil_id, phone, email, address, secret_address, language) on guardian_contact to portal_app;
grant update (phone, email, address, secret_address, language) on guardian_contact to portal_app;

alter table guardians_version enable row level security;
create policy school_reads on guardians_version for select using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on guardians_version for select using (id = any ((select taught_pupil_ids())::uuid[]));
create policy intern_begeleider_adds on guardians_version for insert with check (school_id = any ((select school_ids())::uuid[]));
create policy intern_begeleider_changes on guardians_version for update using (school_id = any ((select school_ids())::uuid[]));
grant select on guardians_version to portal_app;
grant insert (id, parents_live_apart) on guardians_version to portal_app;
grant update (parents_live_apart, version, changed_at, changed_by) on guardians_version to portal_app;

alter table pupil_import enable row level security;
create policy administrator_reads on pupil_import for select using (school_id = any ((select administered_ids())::uuid[]));
create policy administrator_adds on pupil_import for insert with check (school_id = any ((select administered_ids())::uuid[]));
create policy administrator_changes on pupil_import for update using (school_id = any ((select administered_ids())::uuid[]));
grant select on pupil_import to portal_app;
grant insert (id, school_id, content) on pupil_import to portal_app;
grant update (content, result, applied_at) on pupil_import to portal_app;

-- Sight columns are the database's own work: filled from the pupil at insert, and spread when the pupil changes school or leaves.
create function access.fill_school() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select p.school_id into new.school_id from pupil p
  where p.id = (to_jsonb(new) ->> case when tg_table_name = 'guardians_version' then 'id' else 'pupil_id' end)::uuid;
  return new;
end $$;
create table school_layer_table (name text primary key);
alter table school_layer_table enable row level security;
comment on table school_layer_table is 'The tables whose rows follow their pupil: access.spread_school keeps their school_id.';
insert into school_layer_table values ('guardian'), ('guardian_contact'), ('guardians_version');
create function access.spread_school() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  t text;
begin
  for t in select name from school_layer_table loop
    execute format('update %I set school_id = $1 where %I = $2', t, case when t = 'guardians_version' then 'id' else 'pupil_id' end)
      using new.school_id, new.id;
  end loop;
  return null;
end $$;
create trigger spread_school after update of school_id, left_on on pupil for each row
  when (old.school_id is distinct from new.school_id) execute function access.spread_school();
create trigger fill_school before insert on guardian for each row execute function access.fill_school();
create trigger fill_school before insert on guardian_contact for each row execute function access.fill_school();
create trigger fill_school before insert on guardians_version for each row execute function access.fill_school();

create trigger log_change after insert or update or delete on school_group for each row execute function access.log_change();
create trigger log_change after insert or update or delete on group_teacher for each row execute function access.log_change();
create trigger log_change after insert or update or delete on pupil for each row execute function access.log_change();
create trigger log_change after insert or update or delete on composed_group_pupil for each row execute function access.log_change();
create trigger log_change after insert or update or delete on guardian for each row execute function access.log_change();
create trigger log_change after insert or update or delete on guardian_contact for each row execute function access.log_change();
create trigger log_change after insert or update or delete on guardians_version for each row execute function access.log_change();
create trigger log_change after insert or update or delete on pupil_import for each row execute function access.log_change();
