-- Who may do what with team_standing, and what happens by itself. Its columns and keys: migrations/tables/team_standing.md
alter table team_standing enable row level security;

create policy casemanager_reads on team_standing for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on team_standing for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy inbox_reads on team_standing for select
  using (inbox_team_id = any ((select inbox_team_ids())::uuid[]));

grant select on team_standing to portal_app;

create trigger tell_inserted after insert on team_standing
  referencing new table as fresh for each statement execute function access.tell_whose_turn_at_the_team();
create trigger tell_updated after update on team_standing
  referencing old table as former new table as fresh for each statement execute function access.tell_whose_turn_at_the_team();
