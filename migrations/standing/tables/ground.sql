-- Who may do what with ground, and what happens by itself. Its columns and keys: migrations/tables/ground.md
alter table ground enable row level security;

create policy own on ground for select
  using (person_id = (select actor_person()));

grant select on ground to portal_app;

create trigger log_change after insert or update or delete on ground for each row execute function access.log_change();
create trigger know_subjects after insert or update or delete on ground
  for each statement execute function access.know_subjects_anew();
