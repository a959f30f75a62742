-- Who may do what with milestone, and what happens by itself. Its columns and keys: migrations/tables/milestone.md
alter table milestone enable row level security;

create policy casemanager_reads on milestone for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on milestone for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy inbox_reads on milestone for select
  using (inbox_team_id = any ((select inbox_team_ids())::uuid[]));
create policy school_reads on milestone for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on milestone for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

create policy casemanager_meets on milestone for insert
  with check (
    family_id = any ((select family_ids())::uuid[]) and kind in ('first_contact', 'promised') and sharing_open
  );
create policy coordinator_promises on milestone for insert
  with check (
    team_id = any ((select coordinated_team_ids())::uuid[])
    and kind = 'promised'
    and sharing_open
    and team_until > (select portal_now())
  );
create policy inbox_receives on milestone for insert
  with check (
    inbox_team_id = any ((select inbox_team_ids())::uuid[])
    and kind in ('received', 'promised')
    and sharing_open
    and team_until > (select portal_now())
  );

grant select on milestone to portal_app;
grant insert (id, referral_id, kind, on_date, promised_on, round, corrects_id) on milestone to portal_app;

create trigger fill before insert on milestone for each row execute function access.fill_from_referral();
create trigger log_change after insert or update or delete on milestone
  for each row execute function access.log_change();
create trigger supersede before insert on milestone
  for each row when (new.corrects_id is not null) execute function access.supersede_milestone();
create trigger touch_standing after insert or update or delete on milestone
  for each row execute function access.touch_referral();
