-- A child that was linked to the wrong family goes to the right one, by a person, with the reason.

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

-- The case, the referral with all that follows it, and its assignments go to the other family, and those who saw the child because of
-- the wrong one see it no more. What is written in a family's file stays there; but of a family that has no other child it is about
-- this child, so it comes along, and a partner invited there is done. Whoever moves a child names its casemanager in the same transaction.
create function access.move_to_family() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select r.team_id, r.family_id into new.team_id, new.from_family_id from referral r where r.id = new.referral_id for update;
  if new.from_family_id is null or not exists (
    select from family f where f.id = new.family_id and f.team_id = new.team_id and f.id <> new.from_family_id) then
    raise exception 'not another family of this team' using errcode = 'check_violation', constraint = 'another_family_of_this_team';
  end if;
  update assignment set family_id = new.family_id, ended_at = coalesce(ended_at, now()) where referral_id = new.referral_id;
  update care_case set family_id = new.family_id where referral_id = new.referral_id;
  update referral set family_id = new.family_id where id = new.referral_id;
  if not exists (select from care_case c where c.family_id = new.from_family_id) then
    update contact_note set family_id = new.family_id where family_id = new.from_family_id;
    update family_partner set ends_on = least(ends_on, current_date - 1) where family_id = new.from_family_id;
  end if;
  return new;
end $$;
create trigger move_to_family before insert on family_move for each row execute function access.move_to_family();

alter table family_move enable row level security;
create policy coordinator_reads on family_move for select using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy casemanager_reads on family_move for select using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_moves on family_move for insert with check (team_id = any ((select coordinated_team_ids())::uuid[]));
grant select on family_move to portal_app;
grant insert (referral_id, family_id, reason) on family_move to portal_app;
create trigger log_change after insert or update or delete on family_move for each row execute function access.log_change();
