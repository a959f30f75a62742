-- Who may do what with care_entry, and what happens by itself. Its columns and keys: migrations/tables/care_entry.md
alter table care_entry enable row level security;

create policy casemanager_reads on care_entry for select
  using (
    family_id = any ((select family_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy coordinator_reads on care_entry for select
  using (
    team_id = any ((select coordinated_team_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy privacy_officer_reads_struck on care_entry for select
  using (struck_at is not null and team_id = any ((select overseen_ids())::uuid[]));

create policy casemanager_adds on care_entry for insert
  with check (family_id = any ((select family_ids())::uuid[]));

grant select on care_entry to portal_app;
grant insert (
  id, kind, family_id, happened_on, plan_person_id, version, reading, answers, corrects_id, correction_reason, subject_id
) on care_entry to portal_app;

create trigger fill before insert on care_entry for each row execute function access.fill_from_family();
create trigger log_change after insert or update or delete on care_entry
  for each row execute function access.log_change();
create trigger keep_author before insert on care_entry for each row execute function access.keep_author();
create trigger supersede after insert on care_entry
  for each row when (new.corrects_id is not null) execute function access.supersede_care_entry();
create trigger tell_of_help after insert on care_entry
  for each row when (new.kind = 'help_news') execute function access.tell_of_help();
create trigger untell_of_help after update of struck_at on care_entry
  for each row when (new.kind = 'help_news' and new.struck_at is not null) execute function access.tell_of_help();
create trigger tell_of_look after insert on care_entry
  for each row when (new.kind = 'looked_together') execute function access.tell_of_look();
create trigger untell_of_look after update of struck_at on care_entry
  for each row when (new.kind = 'looked_together' and new.struck_at is not null) execute function access.tell_of_look();
create trigger end_care after insert on care_entry
  for each row when (new.kind in ('care_end', 'care_reopening')) execute function access.end_care();
