-- Who may do what with person, and what happens by itself. Its columns and keys: migrations/tables/person.md
alter table person enable row level security;

-- Oneself is one of them: a session is always one of an organisation.
create policy colleagues on person for select
  using (id = any ((select colleague_ids())::uuid[]));

create policy own_is_kept on person for update
  using (id = (select actor_person()));

grant select (id, name, phone) on person to portal_app;
grant update (phone) on person to portal_app;

create trigger log_change after insert or update or delete on person for each row execute function access.log_change();
create trigger spread_phone after update of phone on person
  for each row when (old.phone is distinct from new.phone) execute function access.spread_phone();
