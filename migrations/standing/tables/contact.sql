-- Who may do what with contact, and what happens by itself. Its columns and keys: migrations/tables/contact.md
alter table contact enable row level security;

create policy administrator_reads on contact for select
  using (id = any ((select kept_contact_ids())::uuid[]));

create policy administrator_adds on contact for insert
  with check (id = any ((select kept_contact_ids())::uuid[]));

create policy administrator_changes on contact for update
  using (id = any ((select kept_contact_ids())::uuid[]));

grant select on contact to portal_app;
grant insert (
  id, function, person_name, agreed_on, phone, email, website, hours, stand_in_function, stand_in_name,
  stand_in_agreed_on, stand_in_phone, stand_in_email, place, municipality_id, also_called, checked_on
) on contact to portal_app;
grant update (
  function, person_name, agreed_on, phone, email, website, hours, stand_in_function, stand_in_name,
  stand_in_agreed_on, stand_in_phone, stand_in_email, place, municipality_id, also_called, checked_on, version, changed_at,
  changed_by
) on contact to portal_app;

create trigger contact_fits before insert or update on contact for each row execute function access.contact_fits();
create trigger log_change after insert or update or delete on contact
  for each row execute function access.log_change();
