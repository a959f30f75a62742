-- Who may do what with family_move, and what happens by itself. Its columns and keys: migrations/tables/family_move.md
alter table family_move enable row level security;

create policy casemanager_reads on family_move for select
  using (family_id = any ((select family_ids())::uuid[]));
create policy coordinator_reads on family_move for select
  using (team_id = any ((select coordinated_team_ids())::uuid[]));

create policy coordinator_moves on family_move for insert
  with check (team_id = any ((select coordinated_team_ids())::uuid[]));

grant select on family_move to portal_app;
grant insert (referral_id, family_id, reason) on family_move to portal_app;

create trigger log_change after insert or update or delete on family_move
  for each row execute function access.log_change();
create trigger move_to_family before insert on family_move for each row execute function access.move_to_family();
