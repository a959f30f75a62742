-- Who may do what with school_group, and what happens by itself. Its columns and keys: migrations/tables/school_group.md
alter table school_group enable row level security;

create policy administrator_reads on school_group for select
  using (school_id = any ((select administered_ids())::uuid[]));
create policy school_reads on school_group for select
  using (school_id = (select actor_organisation()));

create policy administrator_adds on school_group for insert
  with check (school_id = any ((select administered_ids())::uuid[]));

create policy administrator_changes on school_group for update
  using (school_id = any ((select administered_ids())::uuid[]));

grant select on school_group to portal_app;
grant insert (id, school_id, key, name, year_group, composed) on school_group to portal_app;
grant update (name, year_group, composed, ended_on) on school_group to portal_app;

create trigger log_change after insert or update or delete on school_group
  for each row execute function access.log_change();
