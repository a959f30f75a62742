-- Who may do what with pupil_import, and what happens by itself. Its columns and keys: migrations/tables/pupil_import.md
alter table pupil_import enable row level security;

create policy administrator_reads on pupil_import for select
  using (school_id = any ((select administered_ids())::uuid[]));

create policy administrator_adds on pupil_import for insert
  with check (school_id = any ((select administered_ids())::uuid[]));

create policy administrator_changes on pupil_import for update
  using (school_id = any ((select administered_ids())::uuid[]));

grant select on pupil_import to portal_app;
grant insert (id, school_id, content) on pupil_import to portal_app;
grant update (content, result, applied_at) on pupil_import to portal_app;

create trigger log_change after insert or update or delete on pupil_import
  for each row execute function access.log_change();
