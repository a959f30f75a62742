-- Who may do what with access_log, and what happens by itself. Its columns and keys: migrations/tables/access_log.md
alter table access_log enable row level security;

create policy privacy_officer_reads on access_log for select
  using (
    board_id = any ((select overseen_ids())::uuid[])
    or municipality_id = any ((select overseen_ids())::uuid[])
    or actor_root_id = any ((select overseen_ids())::uuid[])
  );

create policy actor_adds on access_log for insert
  with check (person_id = (select actor_person()));

grant select on access_log to portal_app;
grant insert (
  action, what, layer, ground, subject_kind, subject_ids, board_id, municipality_id
) on access_log to portal_app;
