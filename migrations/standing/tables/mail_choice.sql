-- Who may do what with mail_choice, and what happens by itself. Its columns and keys: migrations/tables/mail_choice.md
alter table mail_choice enable row level security;

create policy own on mail_choice for select
  using (id = (select actor_person()));
create policy own_first on mail_choice for insert
  with check (id = (select actor_person()));
create policy own_again on mail_choice for update
  using (id = (select actor_person()));

grant select on mail_choice to portal_app;
grant insert (id, turn_rhythm, near_rhythm, passed_rhythm, from_hour) on mail_choice to portal_app;
grant update (turn_rhythm, near_rhythm, passed_rhythm, from_hour) on mail_choice to portal_app;

create trigger log_change after insert or update or delete on mail_choice
  for each row execute function access.log_change();
