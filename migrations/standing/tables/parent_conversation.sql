-- Who may do what with parent_conversation, and what happens by itself. Its columns and keys: migrations/tables/parent_conversation.md
alter table parent_conversation enable row level security;

create policy privacy_officer_reads_struck on parent_conversation for select
  using (struck_at is not null and home_school_id = any ((select overseen_ids())::uuid[]));
create policy school_reads on parent_conversation for select
  using (
    school_id = any ((select school_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy teacher_reads on parent_conversation for select
  using (
    pupil_id = any ((select taught_pupil_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );

create policy school_adds on parent_conversation for insert
  with check (school_id = any ((select school_ids())::uuid[]));
create policy teacher_adds on parent_conversation for insert
  with check (pupil_id = any ((select taught_pupil_ids())::uuid[]));

grant select on parent_conversation to portal_app;
grant insert (
  id, trajectory_id, held_on, present, recognised, discussed, parents_wishes, child_view, agreements, told_route,
  told_rights, outcome, corrects_id, correction_reason
) on parent_conversation to portal_app;

create trigger fill before insert on parent_conversation for each row execute function access.fill_from_trajectory();
create trigger fill_home_school before insert on parent_conversation
  for each row execute function access.fill_home_school();
create trigger keep_first_saved before insert on parent_conversation
  for each row execute function access.keep_first_saved();
create trigger log_change after insert or update or delete on parent_conversation
  for each row execute function access.log_change();
create trigger supersede after insert on parent_conversation
  for each row when (new.corrects_id is not null) execute function access.supersede();
create trigger touch_standing after insert or update or delete on parent_conversation
  for each row execute function access.touch_trajectory();
