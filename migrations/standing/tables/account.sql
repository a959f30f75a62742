-- Who may do what with account, and what happens by itself. Its columns and keys: migrations/tables/account.md
alter table account enable row level security;

create trigger log_change after insert or update or delete on account
  for each row execute function access.log_change();
