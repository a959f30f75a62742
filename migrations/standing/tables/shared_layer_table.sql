-- Who may do what with shared_layer_table, and what happens by itself. Its columns and keys: migrations/tables/shared_layer_table.md
alter table shared_layer_table enable row level security;
