-- Who may do what with membership, and what happens by itself. Its columns and keys: migrations/tables/membership.md
alter table membership enable row level security;

create policy of_my_organisation on membership for select
  using (organisation_id = (select actor_organisation()));
create policy of_my_register on membership for select
  using (organisation_id = any ((select administered_ids())::uuid[]));
create policy own on membership for select
  using (person_id = (select actor_person()));

-- Nobody gives a role to oneself: an administrator has no sight of children, and cannot take it.
create policy administrator_adds on membership for insert
  with check (organisation_id = any ((select administered_ids())::uuid[]) and person_id <> (select actor_person()));

create policy administrator_ends on membership for update
  using (organisation_id = any ((select administered_ids())::uuid[]) and person_id <> (select actor_person()));

grant select on membership to portal_app;
grant insert (id, person_id, organisation_id, role, starts_on, ends_on) on membership to portal_app;
grant update (ends_on) on membership to portal_app;

create trigger keeping_is_noted after insert on membership
  for each row when (new.role in ('administrator', 'privacy_officer')) execute function access.keeping_is_noted();
create trigger keeping_is_noted_at_its_end after update of ends_on on membership
  for each row when (new.role in ('administrator', 'privacy_officer') and old.ends_on is distinct from new.ends_on)
  execute function access.keeping_is_noted();
create trigger portal_stays_kept before update of ends_on on membership
  for each row when (new.role = 'administrator' and new.ends_on is not null) execute function access.portal_stays_kept();
create trigger log_change after insert or update or delete on membership
  for each row execute function access.log_change();
create trigger membership_ends_sessions after update of ends_on on membership
  for each row when (new.ends_on < portal_today()) execute function access.membership_ends_sessions();
create trigger membership_fits before insert or update of role, organisation_id on membership
  for each row execute function access.membership_fits();
create trigger membership_leaves_families after update of ends_on on membership
  for each row when (old.ends_on is distinct from new.ends_on) execute function access.membership_leaves_families();
create trigger membership_grounds after insert or update on membership
  for each row execute function access.membership_grounds();
