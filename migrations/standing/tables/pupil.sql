-- Who may do what with pupil, and what happens by itself. Its columns and keys: migrations/tables/pupil.md
alter table pupil enable row level security;

create policy administrator_reads on pupil for select
  using (home_school_id = any ((select administered_ids())::uuid[]));

-- The privacy officer needs the names of the children in the log of looking.
create policy privacy_officer_reads on pupil for select
  using (home_school_id = any ((select overseen_ids())::uuid[]));
create policy school_reads on pupil for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on pupil for select
  using (id = any ((select taught_pupil_ids())::uuid[]));

create policy administrator_adds on pupil for insert
  with check (school_id = any ((select administered_ids())::uuid[]));
create policy school_adds on pupil for insert
  with check (school_id = any ((select school_ids())::uuid[]));

create policy administrator_changes on pupil for update
  using (home_school_id = any ((select administered_ids())::uuid[]));
create policy school_changes on pupil for update
  using (school_id = any ((select school_ids())::uuid[]));

grant select on pupil to portal_app;
grant insert (
  id, school_id, home_school_id, group_id, key, call_name, prefix, family_name, birth_date, gender, year_group,
  postcode, residence_id, search_call, search_family
) on pupil to portal_app;
grant update (
  school_id, group_id, key, call_name, prefix, family_name, birth_date, gender, year_group, postcode, residence_id,
  left_on, search_call, search_family
) on pupil to portal_app;

create trigger a_end_as_moved after update of left_on on pupil
  for each row when (old.left_on is null and new.left_on is not null) execute function access.end_as_moved();
create trigger child_moves after update of residence_id on pupil
  for each row when (old.residence_id is distinct from new.residence_id) execute function access.child_moves();
-- Who leaves (left_on) loses group and school by a trigger, which a list of columns does not see.
create trigger know_subjects after insert or delete or update of group_id, school_id, left_on on pupil
  for each statement execute function access.know_subjects_anew();
create trigger leave_school before update of left_on on pupil for each row execute function access.leave_school();
create trigger log_change after insert or update or delete on pupil for each row execute function access.log_change();
create trigger own_group before insert or update of group_id, school_id on pupil
  for each row execute function access.group_of_own_school();
create trigger spread_school after update of school_id, left_on on pupil
  for each row when (old.school_id is distinct from new.school_id) execute function access.spread_school();
create trigger touch_standing after update on pupil
  for each row when ((old.residence_id, old.birth_date, old.school_id, old.home_school_id) is distinct from (new.residence_id, new.birth_date, new.school_id, new.home_school_id)) execute function access.touch_pupil();
