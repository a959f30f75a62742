-- Who may do what with school_list_import, and what happens by itself. Its columns and keys: migrations/tables/school_list_import.md
alter table school_list_import enable row level security;

-- The list is of the whole region: who loaded it and when is for every keeper, a file that still waits for the keeper that read it.
create policy keeper_reads_own on school_list_import for select
  using (organisation_id = (select region_keeper()));
create policy keepers_read_what_was_done on school_list_import for select
  using (applied_at is not null and (select region_keeper()) is not null);

create policy keeper_adds on school_list_import for insert
  with check (organisation_id = (select region_keeper()));

create policy keeper_changes on school_list_import for update
  using (organisation_id = (select region_keeper()));

grant select on school_list_import to portal_app;
grant insert (id, content) on school_list_import to portal_app;
grant update (content, result, applied_at) on school_list_import to portal_app;

create trigger log_change after insert or update or delete on school_list_import
  for each row execute function access.log_change();
