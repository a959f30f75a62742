-- Who may do what with family_partner, and what happens by itself. Its columns and keys: migrations/tables/family_partner.md
alter table family_partner enable row level security;

create policy casemanager_reads on family_partner for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on family_partner for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy partner_reads on family_partner for select
  using (membership_id = (select actor_membership()) and family_id = any ((select partner_family_ids())::uuid[]));

create policy casemanager_invites on family_partner for insert
  with check (family_id = any ((select family_ids())::uuid[]));

create policy casemanager_ends on family_partner for update
  using (family_id = any ((select family_ids())::uuid[]));

grant select on family_partner to portal_app;
grant insert (
  id, family_id, membership_id, purpose, consent_by, consent_on, ends_on
) on family_partner to portal_app;
grant update (ends_on) on family_partner to portal_app;

create trigger family_partner_grounds after insert or update on family_partner
  for each row execute function access.family_partner_grounds();
create trigger fill before insert on family_partner for each row execute function access.fill_from_family();
create trigger log_change after insert or update or delete on family_partner
  for each row execute function access.log_change();
