-- Who may do what with guardian_contact, and what happens by itself. Its columns and keys: migrations/tables/guardian_contact.md
alter table guardian_contact enable row level security;

create policy intern_begeleider_reads on guardian_contact for select
  using (school_id = any ((select school_ids())::uuid[]));

create policy intern_begeleider_adds on guardian_contact for insert
  with check (school_id = any ((select school_ids())::uuid[]));

create policy intern_begeleider_changes on guardian_contact for update
  using (school_id = any ((select school_ids())::uuid[]));

grant select on guardian_contact to portal_app;
grant insert (id, pupil_id, phone, email, address, secret_address, language, reach_shared) on guardian_contact to portal_app;
grant update (phone, email, address, secret_address, language, reach_shared) on guardian_contact to portal_app;

create trigger fill_school before insert on guardian_contact for each row execute function access.fill_school();
create trigger log_change after insert or update or delete on guardian_contact
  for each row execute function access.log_change();
