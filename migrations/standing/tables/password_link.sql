-- Who may do what with password_link, and what happens by itself. Its columns and keys: migrations/tables/password_link.md
alter table password_link enable row level security;
