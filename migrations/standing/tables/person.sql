-- Who may do what with person, and what happens by itself. Its columns and keys: migrations/tables/person.md
alter table person enable row level security;

create policy colleagues on person for select
  using (id = any ((select colleague_ids())::uuid[]));

grant select (id, name) on person to portal_app;

create trigger log_change after insert or update or delete on person for each row execute function access.log_change();
