-- Who may do what with organisation, and what happens by itself. Its columns and keys: migrations/tables/organisation.md
alter table organisation enable row level security;

create policy everybody_logged_in_reads on organisation for select
  using ((select actor_person()) is not null);

create policy administrator_keeps on organisation for update
  using (id = any ((select administered_ids())::uuid[]));

grant select on organisation to portal_app;
grant update (phone) on organisation to portal_app;

create trigger know_subjects after insert or delete or update of parent_id on organisation
  for each statement execute function access.know_subjects_anew();
create trigger log_change after insert or update or delete on organisation
  for each row execute function access.log_change();
create trigger touch_standing after insert on organisation
  for each row when (new.kind = 'team') execute function access.touch_residents();
create trigger touch_standing_update after update on organisation
  for each row when ((old.kind, old.parent_id) is distinct from (new.kind, new.parent_id)) execute function access.touch_residents();
create trigger touch_standing_delete after delete on organisation
  for each row when (old.kind = 'team') execute function access.touch_residents();
create trigger touch_standing_board after update on organisation
  for each row when (new.kind = 'school' and old.parent_id is distinct from new.parent_id) execute function access.touch_schools();
