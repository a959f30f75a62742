-- Who may do what with own_free_day, and what happens by itself. Its columns and keys: migrations/tables/own_free_day.md
alter table own_free_day enable row level security;

-- A day without school is on the school's own site. The team reads until when a school has to answer, so it counts with them too.
create policy everybody_logged_in_reads on own_free_day for select
  using ((select actor_person()) is not null);

create policy administrator_adds on own_free_day for insert
  with check (organisation_id = any ((select administered_ids())::uuid[]));

create policy administrator_removes on own_free_day for delete
  using (organisation_id = any ((select administered_ids())::uuid[]));

grant select, delete on own_free_day to portal_app;
grant insert (organisation_id, name, from_day, until_day) on own_free_day to portal_app;

create trigger log_change after insert or update or delete on own_free_day
  for each row execute function access.log_change();
create trigger touch_standing after insert or update or delete on own_free_day
  for each row execute function access.touch_schools();
