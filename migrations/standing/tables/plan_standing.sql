-- Who may do what with plan_standing, and what happens by itself. Its columns and keys: migrations/tables/plan_standing.md
alter table plan_standing enable row level security;

create policy casemanager_reads on plan_standing for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on plan_standing for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));

create policy casemanager_settles on plan_standing for insert
  with check (family_id = any ((select family_ids())::uuid[]));
create policy casemanager_settles_again on plan_standing for update
  using (family_id = any ((select family_ids())::uuid[]));

grant select on plan_standing to portal_app;
grant insert (family_id, task, who, since, until, recheck_on) on plan_standing to portal_app;
grant update (task, who, since, until, recheck_on) on plan_standing to portal_app;

create trigger fill before insert on plan_standing for each row execute function access.fill_from_family();
