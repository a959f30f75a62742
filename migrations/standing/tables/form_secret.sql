-- Who may do what with form_secret: nobody. Its columns and keys: migrations/tables/form_secret.md
alter table form_secret enable row level security;
