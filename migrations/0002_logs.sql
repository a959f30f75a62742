-- What is looked at and what is changed. The app adds lines and cannot change them; only a privacy officer reads them.

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

create table access_log_default partition of access_log default;
create table change_log_default partition of change_log default;
alter table access_log_default enable row level security;
alter table change_log_default enable row level security;

-- Makes the partitions of this month and the months after it. Run at every start; the default partition catches what comes before.
create function access.ensure_log_partitions(months integer) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  parent text;
  first_day date;
  name text;
begin
  perform pg_advisory_xact_lock(7242187);
  foreach parent in array array['access_log', 'change_log'] loop
    for i in 0..months loop
      first_day := date_trunc('month', now())::date + make_interval(months => i);
      name := parent || '_' || to_char(first_day, 'YYYYMM');
      if to_regclass('public.' || name) is null then
        execute format('create table public.%I partition of public.%I for values from (%L) to (%L)', name, parent,
          access.day_start(first_day), access.day_start((first_day + interval '1 month')::date));
        execute format('alter table public.%I enable row level security', name);
      end if;
    end loop;
  end loop;
end $$;
select access.ensure_log_partitions(3);

alter table access_log enable row level security;
create policy privacy_officer_reads on access_log for select using (
  board_id = any ((select overseen_ids())::uuid[]) or municipality_id = any ((select overseen_ids())::uuid[])
  or actor_root_id = any ((select overseen_ids())::uuid[]));
create policy actor_adds on access_log for insert with check (person_id = (select actor_person()));
grant select on access_log to portal_app;
grant insert (action, what, layer, ground, subject_kind, subject_ids, board_id, municipality_id) on access_log to portal_app;
alter table change_log enable row level security;

create function access.log_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
begin
  insert into change_log (person_id, membership_id, role, table_name, row_id, operation, columns)
  select actor_person(), actor_membership(), actor_role(), tg_table_name, (coalesce(after, before) ->> 'id')::uuid, lower(tg_op),
    coalesce((select array_agg(key order by key) from jsonb_object_keys(coalesce(after, before)) key
      where (before -> key) is distinct from (after -> key)), '{}');
  return null;
end $$;

create trigger log_change after insert or update or delete on organisation for each row execute function access.log_change();
create trigger log_change after insert or update or delete on person for each row execute function access.log_change();
create trigger log_change after insert or update or delete on account for each row execute function access.log_change();
create trigger log_change after insert or update or delete on membership for each row execute function access.log_change();
create trigger log_change after insert or update or delete on ground for each row execute function access.log_change();
