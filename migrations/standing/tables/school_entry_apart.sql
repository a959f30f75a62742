-- Who may do what with school_entry_apart, and what happens by itself. Its columns and keys: migrations/tables/school_entry_apart.md
alter table school_entry_apart enable row level security;

create policy author_reads on school_entry_apart for select
  using (author_person_id = (select actor_person()) and pupil_id = any ((select taught_pupil_ids())::uuid[]));
create policy school_reads on school_entry_apart for select
  using (
    school_id = any ((select school_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );

create policy school_adds on school_entry_apart for insert
  with check (school_id = any ((select school_ids())::uuid[]));
create policy teacher_adds on school_entry_apart for insert
  with check (pupil_id = any ((select taught_pupil_ids())::uuid[]));

grant select on school_entry_apart to portal_app;
grant insert (id, answers) on school_entry_apart to portal_app;

create trigger fill before insert on school_entry_apart for each row execute function access.fill_from_entry();
create trigger log_change after insert or update or delete on school_entry_apart
  for each row execute function access.log_change();
