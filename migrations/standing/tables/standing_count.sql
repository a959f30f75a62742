-- Who may do what with standing_count, and what happens by itself. Its columns and keys: migrations/tables/standing_count.md
-- Nobody reads it but access.kept_figures.
alter table standing_count enable row level security;
