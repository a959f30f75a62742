-- Who may do what with account_log, and what happens by itself. Its columns and keys: migrations/tables/account_log.md
-- Nobody but access.note_account adds a line, and nobody changes one.
alter table account_log enable row level security;

create policy privacy_officer_reads on account_log for select
  using (root_id = any ((select overseen_ids())::uuid[]));
create policy own on account_log for select
  using (person_id = (select actor_person()));

grant select on account_log to portal_app;
