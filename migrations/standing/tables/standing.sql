-- Who may do what with standing, and what happens by itself. Its columns and keys: migrations/tables/standing.md
alter table standing enable row level security;

create policy school_reads on standing for select
  using (school_id = any ((select school_ids())::uuid[]));
create policy teacher_reads on standing for select
  using (pupil_id = any ((select taught_pupil_ids())::uuid[]));

grant select on standing to portal_app;

create trigger count_deleted after delete on standing
  referencing old table as former for each statement execute function access.count_standing();
create trigger count_inserted after insert on standing
  referencing new table as fresh for each statement execute function access.count_standing();
create trigger count_updated after update on standing
  referencing old table as former new table as fresh for each statement execute function access.count_standing();

create trigger tell_inserted after insert on standing
  referencing new table as fresh for each statement execute function access.tell_whose_turn();
create trigger tell_updated after update on standing
  referencing old table as former new table as fresh for each statement execute function access.tell_whose_turn();
