-- Who may do what with listed_school, and what happens by itself. Its columns and keys: migrations/tables/listed_school.md
alter table listed_school enable row level security;

create policy everybody_logged_in_reads on listed_school for select
  using ((select actor_person()) is not null);

create policy keeper_adds on listed_school for insert
  with check ((select region_keeper()) is not null);

create policy keeper_changes on listed_school for update
  using ((select region_keeper()) is not null);

grant select on listed_school to portal_app;
grant insert (
  id, brin, branch_number, name, street, postcode, place, municipality_id, board_number, denomination, phone, website
) on listed_school to portal_app;
grant update (
  name, street, postcode, place, municipality_id, board_number, denomination, phone, website, gone_on
) on listed_school to portal_app;

create trigger log_change after insert or update or delete on listed_school
  for each row execute function access.log_change();
