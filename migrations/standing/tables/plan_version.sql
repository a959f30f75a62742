-- Who may do what with plan_version, and what happens by itself. Its columns and keys: migrations/tables/plan_version.md
alter table plan_version enable row level security;

create policy casemanager_reads on plan_version for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on plan_version for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));

create policy casemanager_writes on plan_version for insert
  with check (family_id = any ((select family_ids())::uuid[]));

grant select on plan_version to portal_app;
grant insert (family_id, version, content) on plan_version to portal_app;

create trigger fill before insert on plan_version for each row execute function access.fill_from_family();
create trigger log_change after insert or update or delete on plan_version
  for each row execute function access.log_change();
create trigger schooldeel_is_due after insert on plan_version
  for each row execute function access.schooldeel_is_due();
create trigger leave_milestone after insert on plan_version
  for each row when (new.version = 1) execute function access.tell_of_plan();
