-- Who may do what with team_standing, and what happens by itself. Its columns and keys: migrations/tables/team_standing.md
alter table team_standing enable row level security;

create policy casemanager_reads on team_standing for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on team_standing for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy inbox_reads on team_standing for select
  using (inbox_team_id = any ((select inbox_team_ids())::uuid[]));

grant select on team_standing to portal_app;
