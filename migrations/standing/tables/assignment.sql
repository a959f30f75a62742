-- Who may do what with assignment, and what happens by itself. Its columns and keys: migrations/tables/assignment.md
-- The workers of the inbox have no policy here: there is none as long as the referral is with them.
alter table assignment enable row level security;

create policy casemanager_reads on assignment for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on assignment for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));

-- Who helps the family is no longer the school's to know once sharing is withdrawn; the team goes on.
create policy school_reads on assignment for select
  using (school_id = any ((select school_ids())::uuid[]) and sharing_open);
create policy teacher_reads on assignment for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open);

create policy coordinator_names on assignment for insert
  with check (team_id = any ((select coordinated_team_ids())::uuid[]));

create policy coordinator_ends on assignment for update
  using (team_id = any ((select coordinated_team_ids())::uuid[]));

grant select on assignment to portal_app;
grant insert (
  id, referral_id, family_id, casemanager_id, casemanager_phone, stand_in_id
) on assignment to portal_app;
grant update (ended_at) on assignment to portal_app;

create trigger assignment_grounds after insert or update on assignment
  for each row execute function access.assignment_grounds();
create trigger fill before insert on assignment for each row execute function access.fill_assignment();
create trigger leave_milestone after insert on assignment for each row execute function access.leave_milestone();
create trigger log_change after insert or update or delete on assignment
  for each row execute function access.log_change();
create trigger touch_standing after insert or update or delete on assignment
  for each row execute function access.touch_referral();
