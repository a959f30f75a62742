-- Who may do what with former_municipality, and what happens by itself. Its columns and keys: migrations/tables/former_municipality.md
alter table former_municipality enable row level security;

create trigger log_change after insert or update or delete on former_municipality
  for each row execute function access.log_change();
