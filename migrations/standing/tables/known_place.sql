-- Who may do what with known_place, and what happens by itself. Its columns and keys: migrations/tables/known_place.md
alter table known_place enable row level security;

create trigger log_change after insert or update or delete on known_place
  for each row execute function access.log_change();
