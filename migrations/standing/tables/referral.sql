-- Who may do what with referral, and what happens by itself. Its columns and keys: migrations/tables/referral.md
alter table referral enable row level security;

create policy casemanager_reads on referral for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on referral for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));
create policy inbox_reads on referral for select
  using (inbox_team_id = any ((select inbox_team_ids())::uuid[]));
create policy school_reads on referral for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on referral for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

create policy school_sends on referral for insert
  with check (school_id = any ((select school_ids())::uuid[]));

grant select on referral to portal_app;
grant insert (id, trajectory_id, municipality_id, team_id, promised_on, sent_outside_on) on referral to portal_app;

create trigger fill before insert on referral for each row execute function access.fill_referral();
create trigger log_change after insert or update or delete on referral
  for each row execute function access.log_change();
create trigger spread_sight after update on referral for each row execute function access.spread_sight();
create trigger touch_standing after insert or update or delete on referral
  for each row execute function access.touch_itself();
create trigger standing_follows after update on referral
  for each row when ((old.team_id, old.inbox_team_id, old.family_id, old.team_until, old.sharing_open) is distinct from (new.team_id, new.inbox_team_id, new.family_id, new.team_until, new.sharing_open)) execute function access.standing_follows_referral();
