-- Who may do what with composed_group_pupil, and what happens by itself. Its columns and keys: migrations/tables/composed_group_pupil.md
alter table composed_group_pupil enable row level security;

create policy own_school_and_administrator_read on composed_group_pupil for select
  using (group_id = any ((select administered_group_ids())::uuid[]));

create policy administrator_adds on composed_group_pupil for insert
  with check ((select actor_role()) = 'administrator' and group_id = any ((select administered_group_ids())::uuid[]));

create policy administrator_removes on composed_group_pupil for delete
  using ((select actor_role()) = 'administrator' and group_id = any ((select administered_group_ids())::uuid[]));

grant select, delete on composed_group_pupil to portal_app;
grant insert (group_id, pupil_id) on composed_group_pupil to portal_app;

create trigger know_subjects after insert or update or delete on composed_group_pupil
  for each statement execute function access.know_subjects_anew();
create trigger log_change after insert or update or delete on composed_group_pupil
  for each row execute function access.log_change();
create trigger own_pupil before insert on composed_group_pupil
  for each row execute function access.composed_of_own_school();
