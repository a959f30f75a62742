-- Who may do what with submission, and what happens by itself. Its columns and keys: migrations/tables/submission.md
alter table submission enable row level security;

create policy own on submission for select
  using (membership_id = (select actor_membership()) and person_id = (select actor_person()));

create policy own_adds on submission for insert
  with check (membership_id = (select actor_membership()) and person_id = (select actor_person()));

grant select on submission to portal_app;
grant insert (key, place, content_hash, location, page) on submission to portal_app;
