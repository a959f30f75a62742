-- Who may do what with help_standing, and what happens by itself. Its columns and keys: migrations/tables/help_standing.md
alter table help_standing enable row level security;

create policy casemanager_reads on help_standing for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on help_standing for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));

create policy casemanager_settles on help_standing for insert
  with check (family_id = any ((select family_ids())::uuid[]));
create policy casemanager_settles_again on help_standing for update
  using (family_id = any ((select family_ids())::uuid[]));
create policy casemanager_clears on help_standing for delete
  using (family_id = any ((select family_ids())::uuid[]));

grant select, delete on help_standing to portal_app;
grant insert (help_id, family_id, task, help_name, since, until, waits_since) on help_standing to portal_app;
grant update (task, help_name, since, until, waits_since) on help_standing to portal_app;

create trigger fill before insert on help_standing for each row execute function access.fill_from_family();
