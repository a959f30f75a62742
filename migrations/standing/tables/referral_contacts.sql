-- Who may do what with referral_contacts, and what happens by itself. Its columns and keys: migrations/tables/referral_contacts.md
alter table referral_contacts enable row level security;

create policy casemanager_reads on referral_contacts for select
  using (family_id = any ((select family_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy coordinator_reads on referral_contacts for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy inbox_reads on referral_contacts for select
  using (inbox_team_id = any ((select inbox_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy school_reads on referral_contacts for select
  using (school_id = any ((select school_ids())::uuid[]) and sharing_open);

create policy school_sends on referral_contacts for insert
  with check (school_id = any ((select school_ids())::uuid[]));

grant select on referral_contacts to portal_app;
grant insert (id, referral_id, contacts) on referral_contacts to portal_app;

create trigger fill before insert on referral_contacts for each row execute function access.fill_from_referral();
create trigger log_change after insert or update or delete on referral_contacts
  for each row execute function access.log_change();
