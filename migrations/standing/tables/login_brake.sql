-- Who may do what with login_brake, and what happens by itself. Its columns and keys: migrations/tables/login_brake.md
alter table login_brake enable row level security;
