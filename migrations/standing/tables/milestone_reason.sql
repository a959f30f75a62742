-- Who may do what with milestone_reason, and what happens by itself. Its columns and keys: migrations/tables/milestone_reason.md
alter table milestone_reason enable row level security;

create policy casemanager_reads on milestone_reason for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on milestone_reason for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));

create policy casemanager_explains on milestone_reason for insert
  with check (family_id = any ((select family_ids())::uuid[]) and sharing_open);

grant select on milestone_reason to portal_app;
grant insert (id, referral_id, reason) on milestone_reason to portal_app;

create trigger fill before insert on milestone_reason for each row execute function access.fill_from_referral();
create trigger log_change after insert or update or delete on milestone_reason
  for each row execute function access.log_change();
