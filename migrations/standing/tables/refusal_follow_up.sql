-- Who may do what with refusal_follow_up, and what happens by itself. Its columns and keys: migrations/tables/refusal_follow_up.md
alter table refusal_follow_up enable row level security;

create policy school_reads on refusal_follow_up for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on refusal_follow_up for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

create policy school_adds on refusal_follow_up for insert
  with check (school_id = any ((select school_ids())::uuid[]));

grant select on refusal_follow_up to portal_app;
grant insert (id, trajectory_id, decision, reconsider_on) on refusal_follow_up to portal_app;

create trigger fill before insert on refusal_follow_up for each row execute function access.fill_from_trajectory();
create trigger log_change after insert or update or delete on refusal_follow_up
  for each row execute function access.log_change();
create trigger see_by_going_on after insert on refusal_follow_up for each row execute function access.see_by_going_on();
create trigger touch_standing after insert or update or delete on refusal_follow_up
  for each row execute function access.touch_trajectory();
