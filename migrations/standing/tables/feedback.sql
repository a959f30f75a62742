-- Who may do what with feedback, and what happens by itself. Its columns and keys: migrations/tables/feedback.md
-- The workers of the inbox have no policy here: there is none as long as the referral is with them.
alter table feedback enable row level security;

create policy casemanager_reads on feedback for select
  using (family_id = any ((select family_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy coordinator_reads on feedback for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy school_reads on feedback for select
  using (school_id = any ((select school_ids())::uuid[]) and sharing_open);
create policy teacher_reads on feedback for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open);

create policy casemanager_tells on feedback for insert
  with check (family_id = any ((select family_ids())::uuid[]) and sharing_open);

grant select on feedback to portal_app;
grant insert (id, referral_id, contact, phase, school_can, next_feedback_on) on feedback to portal_app;

create trigger fill before insert on feedback for each row execute function access.fill_from_referral();
create trigger leave_milestone after insert on feedback for each row execute function access.leave_milestone();
create trigger log_change after insert or update or delete on feedback
  for each row execute function access.log_change();
create trigger touch_standing after insert or update or delete on feedback
  for each row execute function access.touch_referral();
