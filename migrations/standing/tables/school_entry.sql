-- Who may do what with school_entry, and what happens by itself. Its columns and keys: migrations/tables/school_entry.md
alter table school_entry enable row level security;

create policy privacy_officer_reads_struck on school_entry for select
  using (struck_at is not null and home_school_id = any ((select overseen_ids())::uuid[]));
create policy school_reads on school_entry for select
  using (
    school_id = any ((select school_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy teacher_reads on school_entry for select
  using (
    pupil_id = any ((select taught_pupil_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );

create policy school_adds on school_entry for insert
  with check (school_id = any ((select school_ids())::uuid[]));
create policy teacher_adds on school_entry for insert
  with check (
    pupil_id = any ((select taught_pupil_ids())::uuid[])
    and kind in ('signal', 'consultation', 'conversation', 'note', 'planned_talk')
  );

grant select on school_entry to portal_app;
grant insert (
  id, kind, trajectory_id, happened_on, answers, corrects_id, correction_reason
) on school_entry to portal_app;

create trigger fill before insert on school_entry for each row execute function access.fill_from_trajectory();
create trigger fill_home_school before insert on school_entry for each row execute function access.fill_home_school();
create trigger keep_author before insert on school_entry for each row execute function access.keep_author();
create trigger keep_first_saved before insert on school_entry for each row execute function access.keep_first_saved();
create trigger log_change after insert or update or delete on school_entry
  for each row execute function access.log_change();
create trigger see_by_going_on after insert on school_entry
  for each row when (new.kind not in ('note', 'planned_talk')) execute function access.see_by_going_on();
create trigger show_anew after insert on school_entry
  for each row when (new.kind = 'signal' and new.corrects_id is not null) execute function access.show_anew_after();
create trigger supersede after insert on school_entry
  for each row when (new.corrects_id is not null) execute function access.supersede();
create trigger touch_standing after insert or update or delete on school_entry
  for each row execute function access.touch_trajectory();
create trigger wait_to_be_seen before insert on school_entry for each row execute function access.wait_to_be_seen();
