-- Who may do what with safety_choice, and what happens by itself. Its columns and keys: migrations/tables/safety_choice.md
alter table safety_choice enable row level security;

create policy author_reads on safety_choice for select
  using (author_person_id = (select actor_person()) and pupil_id = any ((select taught_pupil_ids())::uuid[]));
create policy school_reads on safety_choice for select
  using (school_id = any ((select school_ids())::uuid[]));

create policy school_adds on safety_choice for insert
  with check (school_id = any ((select school_ids())::uuid[]));
create policy teacher_adds on safety_choice for insert
  with check (pupil_id = any ((select taught_pupil_ids())::uuid[]));

grant select on safety_choice to portal_app;
grant insert (id, consultation_id, trajectory_id, note) on safety_choice to portal_app;

create trigger fill before insert on safety_choice for each row execute function access.fill_from_trajectory();
create trigger log_change after insert or update or delete on safety_choice
  for each row execute function access.log_change();
