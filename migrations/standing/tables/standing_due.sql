-- Who may do what with standing_due, and what happens by itself. Its columns and keys: migrations/tables/standing_due.md
-- Nobody but functions of the database puts something in or takes it out.
alter table standing_due enable row level security;
