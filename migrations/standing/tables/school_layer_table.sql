-- Who may do what with school_layer_table, and what happens by itself. Its columns and keys: migrations/tables/school_layer_table.md
alter table school_layer_table enable row level security;
