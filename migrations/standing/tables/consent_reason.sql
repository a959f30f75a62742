-- Who may do what with consent_reason, and what happens by itself. Its columns and keys: migrations/tables/consent_reason.md
alter table consent_reason enable row level security;

create policy school_reads on consent_reason for select
  using (school_id = any ((select school_ids())::uuid[]));

create policy school_adds on consent_reason for insert
  with check (school_id = any ((select school_ids())::uuid[]));

grant select on consent_reason to portal_app;
grant insert (id, trajectory_id, reason) on consent_reason to portal_app;

create trigger fill before insert on consent_reason for each row execute function access.fill_from_trajectory();
create trigger log_change after insert or update or delete on consent_reason
  for each row execute function access.log_change();
