-- Who may do what with content_version, and what happens by itself. Its columns and keys: migrations/tables/content_version.md
alter table content_version enable row level security;

create policy keeper_reads on content_version for select
  using ((select region_keeper()) is not null);

create policy keeper_adds on content_version for insert
  with check ((select region_keeper()) is not null);

grant select on content_version to portal_app;
grant insert (block_id, number, title, body, checked_on, shown, copy_of) on content_version to portal_app;

create trigger log_change after insert or update or delete on content_version
  for each row execute function access.log_change();
