-- Who may do what with advice, and what happens by itself. Its columns and keys: migrations/tables/advice.md
alter table advice enable row level security;

create policy casemanager_reads on advice for select
  using (family_id = any ((select family_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy coordinator_reads on advice for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy inbox_reads on advice for select
  using (inbox_team_id = any ((select inbox_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now()));
create policy school_reads on advice for select
  using (school_id = any ((select school_ids())::uuid[]) and sharing_open);
create policy teacher_reads on advice for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open);

create policy team_returns on advice for insert
  with check (
    inbox_team_id = any ((select inbox_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now())
  );

grant select on advice to portal_app;
grant insert (id, referral_id, version, advice) on advice to portal_app;

create trigger fill before insert on advice for each row execute function access.fill_from_referral();
create trigger leave_milestone after insert on advice for each row execute function access.leave_milestone();
create trigger log_change after insert or update or delete on advice for each row execute function access.log_change();
