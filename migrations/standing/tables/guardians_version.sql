-- Who may do what with guardians_version, and what happens by itself. Its columns and keys: migrations/tables/guardians_version.md
alter table guardians_version enable row level security;

create policy school_reads on guardians_version for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on guardians_version for select
  using (id = any ((select taught_pupil_ids())::uuid[]));

create policy intern_begeleider_adds on guardians_version for insert
  with check (school_id = any ((select school_ids())::uuid[]));

create policy intern_begeleider_changes on guardians_version for update
  using (school_id = any ((select school_ids())::uuid[]));

grant select on guardians_version to portal_app;
grant insert (id, parents_live_apart) on guardians_version to portal_app;
grant update (parents_live_apart, version, changed_at, changed_by) on guardians_version to portal_app;

create trigger fill_school before insert on guardians_version for each row execute function access.fill_school();
create trigger log_change after insert or update or delete on guardians_version
  for each row execute function access.log_change();
create trigger touch_standing after insert or update or delete on guardians_version
  for each row execute function access.touch_pupil();
