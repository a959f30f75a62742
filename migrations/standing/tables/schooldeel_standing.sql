-- Who may do what with schooldeel_standing, and what happens by itself. Its columns and keys: migrations/tables/schooldeel_standing.md
alter table schooldeel_standing enable row level security;

create policy casemanager_reads on schooldeel_standing for select
  using (family_id = any ((select family_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy coordinator_reads on schooldeel_standing for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy school_reads on schooldeel_standing for select
  using (school_id = any ((select school_ids())::uuid[]) and sharing_open and shared_on is not null);
create policy teacher_reads on schooldeel_standing for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open and shared_on is not null);

create policy casemanager_settles on schooldeel_standing for insert
  with check (family_id = any ((select family_ids())::uuid[]) and sharing_open);
create policy casemanager_settles_again on schooldeel_standing for update
  using (family_id = any ((select family_ids())::uuid[]) and sharing_open);
create policy school_settles_again on schooldeel_standing for update
  using (school_id = any ((select school_ids())::uuid[]) and sharing_open and shared_on is not null);
create policy teacher_settles_again on schooldeel_standing for update
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open and shared_on is not null);
create policy casemanager_clears on schooldeel_standing for delete
  using (family_id = any ((select family_ids())::uuid[]) and sharing_open);

grant select, delete on schooldeel_standing to portal_app;
grant insert (id, referral_id, shared_on, task, next_role, agreement_name, since, until, ends_on, again_until, recheck_on) on schooldeel_standing to portal_app;
grant update (task, next_role, agreement_name, since, until, ends_on, again_until, recheck_on) on schooldeel_standing to portal_app;

create trigger fill before insert on schooldeel_standing for each row execute function access.fill_from_referral();
