-- Who may do what with family, and what happens by itself. Its columns and keys: migrations/tables/family.md
alter table family enable row level security;

create policy casemanager_reads on family for select
  using (id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on family for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy partner_reads on family for select
  using (id = any ((select partner_family_ids())::uuid[]));

create policy coordinator_adds on family for insert
  with check (team_id = any ((select coordinated_team_ids())::uuid[]));

grant select on family to portal_app;
grant insert (id, team_id, name) on family to portal_app;

create trigger log_change after insert or update or delete on family for each row execute function access.log_change();
