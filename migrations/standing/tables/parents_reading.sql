-- Who may do what with parents_reading, and what happens by itself. Its columns and keys: migrations/tables/parents_reading.md
alter table parents_reading enable row level security;

create policy school_reads on parents_reading for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on parents_reading for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

create policy school_adds on parents_reading for insert
  with check (school_id = any ((select school_ids())::uuid[]));

grant select on parents_reading to portal_app;
grant insert (
  id, trajectory_id, guardian_id, reader_name, seen_on, text_version, agrees, own_view
) on parents_reading to portal_app;

create trigger fill before insert on parents_reading for each row execute function access.fill_from_trajectory();
create trigger log_change after insert or update or delete on parents_reading
  for each row execute function access.log_change();
create trigger touch_standing after insert or update or delete on parents_reading
  for each row execute function access.touch_trajectory();
