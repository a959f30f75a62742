-- Who may do what with mail, and what happens by itself. Its columns and keys: migrations/tables/mail.md
-- Functions write it, for the task alone.
alter table mail enable row level security;

create policy administrator_reads on mail for select
  using (organisation_id = any ((select administered_ids())::uuid[]));

grant select on mail to portal_app;
