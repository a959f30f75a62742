-- Who may do what with referral_version, and what happens by itself. Its columns and keys: migrations/tables/referral_version.md
alter table referral_version enable row level security;

create policy casemanager_reads on referral_version for select
  using (family_id = any ((select family_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy coordinator_reads on referral_version for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy inbox_reads on referral_version for select
  using (inbox_team_id = any ((select inbox_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy school_reads on referral_version for select
  using (school_id = any ((select school_ids())::uuid[]) and sharing_open);
create policy teacher_reads on referral_version for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open);

create policy school_sends on referral_version for insert
  with check (school_id = any ((select school_ids())::uuid[]));

grant select on referral_version to portal_app;
grant insert (id, referral_id, version, content) on referral_version to portal_app;

create trigger fill before insert on referral_version for each row execute function access.fill_from_referral();
create trigger leave_milestone after insert on referral_version for each row execute function access.leave_milestone();
create trigger log_change after insert or update or delete on referral_version
  for each row execute function access.log_change();
