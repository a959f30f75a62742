-- Who may do what with session, and what happens by itself. Its columns and keys: migrations/tables/session.md
alter table session enable row level security;
