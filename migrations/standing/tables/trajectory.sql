-- Who may do what with trajectory, and what happens by itself. Its columns and keys: migrations/tables/trajectory.md
alter table trajectory enable row level security;

create policy school_reads on trajectory for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on trajectory for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

-- The teacher records what it saw and talked about, the intern begeleider everything.
create policy school_adds on trajectory for insert
  with check (school_id = any ((select school_ids())::uuid[]));
create policy teacher_adds on trajectory for insert
  with check (pupil_id = any ((select taught_pupil_ids())::uuid[]));

grant select on trajectory to portal_app;
grant insert (id, pupil_id) on trajectory to portal_app;

create trigger fill_school before insert on trajectory for each row execute function access.fill_school();
create trigger log_change after insert or update or delete on trajectory
  for each row execute function access.log_change();
create trigger rest_schooldeel after update of outcome on trajectory
  for each row execute function access.rest_schooldeel();
create trigger touch_standing after insert or update or delete on trajectory
  for each row execute function access.touch_itself();
create trigger standing_follows after update on trajectory
  for each row when (old.school_id is distinct from new.school_id) execute function access.standing_follows_trajectory();
