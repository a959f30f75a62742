-- The municipality's layer: a family, the cases in it, what the casemanager writes down, and the partners invited.

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
  strike_reason text
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

create function access.fill_from_family() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select f.team_id into new.team_id from family f where f.id = new.family_id;
  -- A case is made from a referral to this team.
  if tg_table_name = 'care_case' and (to_jsonb(new) ->> 'referral_id') is not null
    and not exists (select from referral r where r.id = (to_jsonb(new) ->> 'referral_id')::uuid and r.team_id = new.team_id) then
    raise exception 'a referral to another team' using errcode = 'check_violation', constraint = 'referral_to_this_team';
  end if;
  if tg_table_name = 'family_partner' then
    select p.name || ', ' || o.name into new.partner_name from membership m join person p on p.id = m.person_id
    join organisation o on o.id = m.organisation_id where m.id = new.membership_id and m.role = 'partner' and access.active(m);
    if not found then
      raise exception 'not a partner' using errcode = 'check_violation', constraint = 'invites_a_partner';
    end if;
  end if;
  return new;
end $$;
create trigger fill before insert on care_case for each row execute function access.fill_from_family();
create trigger fill before insert on contact_note for each row execute function access.fill_from_family();
create trigger fill before insert on family_partner for each row execute function access.fill_from_family();

create function access.family_partner_grounds() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from ground where source_id = new.id;
  insert into ground (membership_id, person_id, kind, subject_kind, subject_id, starts_at, ends_at, source_id)
  select m.id, m.person_id, 'partner', 'family_part', new.family_id, access.day_start(new.starts_on), access.day_after(new.ends_on), new.id
  from membership m where m.id = new.membership_id;
  return null;
end $$;
create trigger family_partner_grounds after insert or update on family_partner for each row execute function access.family_partner_grounds();

alter table family enable row level security;
create policy coordinator_reads on family for select using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy casemanager_reads on family for select using (id = any ((select family_ids())::uuid[]));
create policy partner_reads on family for select using (id = any ((select partner_family_ids())::uuid[]));
create policy coordinator_adds on family for insert with check (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy casemanager_renames on family for update using (id = any ((select family_ids())::uuid[]));
create policy coordinator_renames on family for update using (team_id = any ((select coordinated_team_ids())::uuid[]));
grant select on family to portal_app;
grant insert (id, team_id, name) on family to portal_app;
grant update (name) on family to portal_app;

alter table care_case enable row level security;
create policy coordinator_reads on care_case for select using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy casemanager_reads on care_case for select using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_adds on care_case for insert with check (team_id = any ((select coordinated_team_ids())::uuid[]));
grant select on care_case to portal_app;
grant insert (id, family_id, referral_id, child_name, child_birth_date, snapshot) on care_case to portal_app;

alter table contact_note enable row level security;
create policy coordinator_reads on contact_note for select using (team_id = any ((select coordinated_team_ids())::uuid[])
  and (struck_at is null or author_person_id = (select actor_person())));
create policy casemanager_reads on contact_note for select using (family_id = any ((select family_ids())::uuid[])
  and (struck_at is null or author_person_id = (select actor_person())));
create policy privacy_officer_reads_struck on contact_note for select using (struck_at is not null
  and team_id = any ((select overseen_ids())::uuid[]));
create policy casemanager_adds on contact_note for insert with check (family_id = any ((select family_ids())::uuid[]));
grant select on contact_note to portal_app;
grant insert (id, family_id, held_on, manner, with_whom, note, corrects_id, correction_reason) on contact_note to portal_app;

alter table family_partner enable row level security;
create policy coordinator_reads on family_partner for select using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy casemanager_reads on family_partner for select using (family_id = any ((select family_ids())::uuid[]));
create policy partner_reads on family_partner for select using (membership_id = (select actor_membership())
  and family_id = any ((select partner_family_ids())::uuid[]));
create policy casemanager_invites on family_partner for insert with check (family_id = any ((select family_ids())::uuid[]));
create policy casemanager_ends on family_partner for update using (family_id = any ((select family_ids())::uuid[]));
grant select on family_partner to portal_app;
grant insert (id, family_id, membership_id, purpose, consent_by, consent_on, ends_on) on family_partner to portal_app;
grant update (ends_on) on family_partner to portal_app;

-- A correction of a contact note, in the same family; striking one.
create function access.supersede_note() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update contact_note set superseded_at = now() where id = new.corrects_id and family_id = new.family_id and struck_at is null;
  if not found then
    raise exception 'nothing to correct' using errcode = 'check_violation', constraint = 'corrects_a_row_of_this_file';
  end if;
  return null;
end $$;
create trigger supersede after insert on contact_note for each row when (new.corrects_id is not null) execute function access.supersede_note();
-- With the versions it replaced, that say nearly the same.
create function access.strike_note(entry uuid, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update contact_note set struck_at = now(), struck_by = actor_name(), strike_reason = reason
  where id = entry and struck_at is null and superseded_at is null and author_person_id = actor_person() and family_id = any (family_ids());
  if not found then
    return false;
  end if;
  with recursive versions (id) as (
    select n.corrects_id from contact_note n where n.id = entry
    union all select e.corrects_id from contact_note e join versions v on e.id = v.id)
  update contact_note set struck_at = now(), struck_by = actor_name(), strike_reason = reason where id in (select v.id from versions v);
  return true;
end $$;
-- The partners a casemanager can invite: name and organisation, nothing else.
create function access.partners() returns table (membership_id uuid, person_name text, organisation_name text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.id, p.name, o.name from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
  where m.role = 'partner' and access.active(m) and actor_role() in ('casemanager', 'cjg_coordinator') order by o.name, p.name;
end;
-- Whom a partner calls about its part: name and number, as long as it is invited.
create function access.contact_of_part(wanted uuid) returns table (casemanager_name text, casemanager_phone text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select a.casemanager_name, a.casemanager_phone from assignment a
  where a.family_id = wanted and a.ended_at is null and wanted = any (partner_family_ids()) order by a.created_at desc limit 1;
end;
grant execute on function access.strike_note, access.partners, access.contact_of_part to portal_app;

create trigger log_change after insert or update or delete on family for each row execute function access.log_change();
create trigger log_change after insert or update or delete on care_case for each row execute function access.log_change();
create trigger log_change after insert or update or delete on contact_note for each row execute function access.log_change();
create trigger log_change after insert or update or delete on family_partner for each row execute function access.log_change();
