-- Who may do what with referral_preparation, and what happens by itself. Its columns and keys: migrations/tables/referral_preparation.md
alter table referral_preparation enable row level security;

create policy school_reads on referral_preparation for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on referral_preparation for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

create policy school_adds on referral_preparation for insert
  with check (school_id = any ((select school_ids())::uuid[]));

create policy school_changes on referral_preparation for update
  using (school_id = any ((select school_ids())::uuid[]));

grant select on referral_preparation to portal_app;
grant insert (id, trajectory_id, answers) on referral_preparation to portal_app;
grant update (answers, version, changed_at, changed_by) on referral_preparation to portal_app;

create trigger fill before insert on referral_preparation for each row execute function access.fill_from_trajectory();
create trigger keep_text before insert or update of answers, version on referral_preparation
  for each row execute function access.keep_text();
create trigger log_change after insert or update or delete on referral_preparation
  for each row execute function access.log_change();
create trigger see_by_going_on after insert on referral_preparation for each row execute function access.see_by_going_on();
create trigger touch_standing after insert or update or delete on referral_preparation
  for each row execute function access.touch_trajectory();
