-- Who may do what with guardian, and what happens by itself. Its columns and keys: migrations/tables/guardian.md
alter table guardian enable row level security;

create policy school_reads on guardian for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on guardian for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

create policy school_adds on guardian for insert
  with check (school_id = any ((select school_ids())::uuid[]));

create policy school_changes on guardian for update
  using (school_id = any ((select school_ids())::uuid[]));

grant select on guardian to portal_app;
grant insert (id, pupil_id, name, relation, custody, deceased) on guardian to portal_app;
grant update (name, relation, custody, deceased, removed_at) on guardian to portal_app;

create trigger fill_school before insert on guardian for each row execute function access.fill_school();
create trigger log_change after insert or update or delete on guardian
  for each row execute function access.log_change();
create trigger touch_standing after insert or update or delete on guardian
  for each row execute function access.touch_pupil();
