-- Who may do what with contact_note, and what happens by itself. Its columns and keys: migrations/tables/contact_note.md
alter table contact_note enable row level security;

create policy casemanager_reads on contact_note for select
  using (
    family_id = any ((select family_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy coordinator_reads on contact_note for select
  using (
    team_id = any ((select coordinated_team_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy privacy_officer_reads_struck on contact_note for select
  using (struck_at is not null and team_id = any ((select overseen_ids())::uuid[]));

create policy casemanager_adds on contact_note for insert
  with check (family_id = any ((select family_ids())::uuid[]));

grant select on contact_note to portal_app;
grant insert (
  id, family_id, held_on, manner, with_whom, note, corrects_id, correction_reason
) on contact_note to portal_app;

create trigger fill before insert on contact_note for each row execute function access.fill_from_family();
create trigger log_change after insert or update or delete on contact_note
  for each row execute function access.log_change();
create trigger keep_author before insert on contact_note for each row execute function access.keep_author();
create trigger supersede after insert on contact_note
  for each row when (new.corrects_id is not null) execute function access.supersede_note();
