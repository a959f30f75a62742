-- Who may do what with trajectory_end, and what happens by itself. Its columns and keys: migrations/tables/trajectory_end.md
alter table trajectory_end enable row level security;

create policy school_reads on trajectory_end for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on trajectory_end for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

create policy school_adds on trajectory_end for insert
  with check (school_id = any ((select school_ids())::uuid[]));

create policy school_reopens on trajectory_end for update
  using (school_id = any ((select school_ids())::uuid[]));

grant select on trajectory_end to portal_app;
grant insert (id, trajectory_id, outcome, ended_on) on trajectory_end to portal_app;
grant update (reopened_at, reopened_by, reopen_reason) on trajectory_end to portal_app;

create trigger close_sharing after insert on trajectory_end for each row execute function access.close_sharing();
create trigger fill before insert on trajectory_end for each row execute function access.fill_from_trajectory();
create trigger hold_ending before insert on trajectory_end for each row execute function access.hold_ending();
create trigger keep_outcome after insert or update on trajectory_end
  for each row execute function access.keep_outcome();
create trigger log_change after insert or update or delete on trajectory_end
  for each row execute function access.log_change();
create trigger see_by_going_on after insert on trajectory_end for each row execute function access.see_by_going_on();
create trigger tell_the_team after insert on trajectory_end
  for each row when (new.reopened_at is null) execute function access.tell_the_team();
create trigger tell_the_team_again after update of reopened_at on trajectory_end
  for each row when (old.reopened_at is null and new.reopened_at is not null) execute function access.tell_the_team();
