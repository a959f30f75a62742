-- Who may do what with consent_withdrawal, and what happens by itself. Its columns and keys: migrations/tables/consent_withdrawal.md
alter table consent_withdrawal enable row level security;

create policy school_reads on consent_withdrawal for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on consent_withdrawal for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

create policy school_adds on consent_withdrawal for insert
  with check (school_id = any ((select school_ids())::uuid[]));

grant select on consent_withdrawal to portal_app;
grant insert (id, trajectory_id, withdrawn_on) on consent_withdrawal to portal_app;

create trigger close_sharing after insert on consent_withdrawal for each row execute function access.close_sharing();
create trigger fill before insert on consent_withdrawal for each row execute function access.fill_from_trajectory();
create trigger log_change after insert or update or delete on consent_withdrawal
  for each row execute function access.log_change();
create trigger see_by_going_on after insert on consent_withdrawal for each row execute function access.see_by_going_on();
create trigger touch_standing after insert or update or delete on consent_withdrawal
  for each row execute function access.touch_trajectory();
