-- Who may do what with known_address, and what happens by itself. Its columns and keys: migrations/tables/known_address.md
alter table known_address enable row level security;
