-- Who may do what with care_case, and what happens by itself. Its columns and keys: migrations/tables/care_case.md
alter table care_case enable row level security;

create policy casemanager_reads on care_case for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on care_case for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));

create policy coordinator_adds on care_case for insert
  with check (team_id = any ((select coordinated_team_ids())::uuid[]));

grant select on care_case to portal_app;
grant insert (id, family_id, referral_id, child_name, child_birth_date, snapshot) on care_case to portal_app;

create trigger fill before insert on care_case for each row execute function access.fill_from_family();
create trigger log_change after insert or update or delete on care_case
  for each row execute function access.log_change();
create trigger plan_is_due after insert or update or delete on care_case
  for each row execute function access.plan_is_due();
create trigger rest_schooldeel after update of closed_on on care_case
  for each row execute function access.rest_schooldeel();
create trigger schooldeel_is_due after insert or update or delete on care_case
  for each row execute function access.schooldeel_is_due();
create trigger touch_standing after insert or update or delete on care_case
  for each row execute function access.touch_referral();
