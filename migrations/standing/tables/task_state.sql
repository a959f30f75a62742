-- Who may do what with task_state, and what happens by itself. Its columns and keys: migrations/tables/task_state.md
alter table task_state enable row level security;

create policy administrator_reads on task_state for select
  using ((select actor_role()) = 'administrator');

grant select on task_state to portal_app;
