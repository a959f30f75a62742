-- Who may do what with question, and what happens by itself. Its columns and keys: migrations/tables/question.md
alter table question enable row level security;

create policy casemanager_reads on question for select
  using (family_id = any ((select family_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy coordinator_reads on question for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy inbox_reads on question for select
  using (inbox_team_id = any ((select inbox_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy school_reads on question for select
  using (school_id = any ((select school_ids())::uuid[]) and sharing_open);
create policy teacher_reads on question for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open);

create policy team_asks on question for insert
  with check (
    inbox_team_id = any ((select inbox_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now())
  );

create policy school_answers on question for update
  using (school_id = any ((select school_ids())::uuid[]) and sharing_open);

grant select on question to portal_app;
grant insert (id, referral_id, question) on question to portal_app;
grant update (answer, answered_at, answered_by) on question to portal_app;

create trigger fill before insert on question for each row execute function access.fill_from_referral();
create trigger leave_milestone after insert on question for each row execute function access.leave_milestone();
create trigger leave_milestone_answer after update of answer on question
  for each row when (old.answer is null) execute function access.leave_milestone();
create trigger log_change after insert or update or delete on question
  for each row execute function access.log_change();
