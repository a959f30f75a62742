-- Who may do what with signal_move, and what happens by itself. Its columns and keys: migrations/tables/signal_move.md
alter table signal_move enable row level security;

create policy school_reads on signal_move for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on signal_move for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

grant select on signal_move to portal_app;

create trigger fill_school before insert on signal_move for each row execute function access.fill_school();
create trigger log_change after insert or update or delete on signal_move
  for each row execute function access.log_change();
