-- Who may do what with group_teacher, and what happens by itself. Its columns and keys: migrations/tables/group_teacher.md
alter table group_teacher enable row level security;

create policy own_school_and_administrator_read on group_teacher for select
  using (group_id = any ((select administered_group_ids())::uuid[]));

create policy administrator_adds on group_teacher for insert
  with check ((select actor_role()) = 'administrator' and group_id = any ((select administered_group_ids())::uuid[]));

create policy administrator_changes on group_teacher for update
  using ((select actor_role()) = 'administrator' and group_id = any ((select administered_group_ids())::uuid[]));

grant select on group_teacher to portal_app;
grant insert (group_id, membership_id, starts_on, ends_on) on group_teacher to portal_app;
grant update (ends_on) on group_teacher to portal_app;

create trigger group_teacher_grounds after insert or update on group_teacher
  for each row execute function access.group_teacher_grounds();
create trigger log_change after insert or update or delete on group_teacher
  for each row execute function access.log_change();
