-- Who may do what with content_block, and what happens by itself. Its columns and keys: migrations/tables/content_block.md
alter table content_block enable row level security;

create policy keeper_reads on content_block for select
  using ((select region_keeper()) is not null);

create policy keeper_adds on content_block for insert
  with check ((select region_keeper()) is not null);

create policy keeper_orders on content_block for update
  using ((select region_keeper()) is not null);

grant select on content_block to portal_app;
grant insert (id, page, key, "position") on content_block to portal_app;
grant update ("position") on content_block to portal_app;

create trigger log_change after insert or update or delete on content_block
  for each row execute function access.log_change();
