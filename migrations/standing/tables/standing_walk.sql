-- Who may do what with standing_walk, and what happens by itself. Its columns and keys: migrations/tables/standing_walk.md
-- Nobody but the owner reads or writes it.
alter table standing_walk enable row level security;
