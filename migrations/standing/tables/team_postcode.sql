-- Who may do what with team_postcode, and what happens by itself. Its columns and keys: migrations/tables/team_postcode.md
alter table team_postcode enable row level security;

create policy everybody_logged_in_reads on team_postcode for select
  using ((select actor_person()) is not null);

create policy administrator_adds on team_postcode for insert
  with check (team_id = any ((select administered_ids())::uuid[]));

create policy administrator_removes on team_postcode for delete
  using (team_id = any ((select administered_ids())::uuid[]));

grant select, delete on team_postcode to portal_app;
grant insert (team_id, digits) on team_postcode to portal_app;

create trigger log_change after insert or update or delete on team_postcode
  for each row execute function access.log_change();
