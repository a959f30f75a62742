-- Who may do what with family_renaming, and what happens by itself. Its columns and keys: migrations/tables/family_renaming.md
alter table family_renaming enable row level security;

create policy casemanager_reads on family_renaming for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on family_renaming for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));

create policy casemanager_renames on family_renaming for insert
  with check (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_renames on family_renaming for insert
  with check (team_id = any ((select coordinated_team_ids())::uuid[]));

grant select on family_renaming to portal_app;
grant insert (family_id, name, reason) on family_renaming to portal_app;

create trigger log_change after insert or update or delete on family_renaming
  for each row execute function access.log_change();
create trigger rename_family before insert on family_renaming for each row execute function access.rename_family();
