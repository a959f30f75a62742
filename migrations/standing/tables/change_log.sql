-- Who may do what with change_log, and what happens by itself. Its columns and keys: migrations/tables/change_log.md
alter table change_log enable row level security;
