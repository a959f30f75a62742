-- Who may do what with trajectory_end_reason, and what happens by itself. Its columns and keys: migrations/tables/trajectory_end_reason.md
alter table trajectory_end_reason enable row level security;

create policy school_reads on trajectory_end_reason for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on trajectory_end_reason for select
  using (
    pupil_id = any ((select taught_pupil_ids())::uuid[])
    and outcome in ('solved_at_school', 'returned', 'by_mistake')
  );

create policy school_adds on trajectory_end_reason for insert
  with check (school_id = any ((select school_ids())::uuid[]));

grant select on trajectory_end_reason to portal_app;
grant insert (id, trajectory_id, reason) on trajectory_end_reason to portal_app;

create trigger fill before insert on trajectory_end_reason for each row execute function access.fill_from_trajectory();
create trigger fill_outcome before insert on trajectory_end_reason for each row execute function access.fill_outcome();
create trigger log_change after insert or update or delete on trajectory_end_reason
  for each row execute function access.log_change();
