-- Who may do what with schooldeel_entry, and what happens by itself. Its columns and keys: migrations/tables/schooldeel_entry.md
-- Workers of the inbox and partners have no policy here.
alter table schooldeel_entry enable row level security;

create policy casemanager_reads on schooldeel_entry for select
  using (
    family_id = any ((select family_ids())::uuid[]) and sharing_open and team_until > (select portal_now())
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy coordinator_reads on schooldeel_entry for select
  using (
    team_id = any ((select coordinated_team_ids())::uuid[]) and sharing_open and team_until > (select portal_now())
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy school_reads on schooldeel_entry for select
  using (
    school_id = any ((select school_ids())::uuid[]) and sharing_open
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy teacher_reads on schooldeel_entry for select
  using (
    pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy privacy_officer_of_school_reads_struck on schooldeel_entry for select
  using (struck_at is not null and school_id = any ((select overseen_ids())::uuid[]));
create policy privacy_officer_of_team_reads_struck on schooldeel_entry for select
  using (struck_at is not null and team_id = any ((select overseen_ids())::uuid[]));

create policy casemanager_agrees on schooldeel_entry for insert
  with check (
    family_id = any ((select family_ids())::uuid[]) and sharing_open
    and (kind = 'schooldeel_agreement' or step in ('told', 'agreed', 'goes_on', 'ended'))
  );
create policy school_answers on schooldeel_entry for insert
  with check (
    school_id = any ((select school_ids())::uuid[]) and sharing_open and kind = 'schooldeel_news'
    and step in ('yes', 'otherwise', 'no', 'works', 'partly', 'not')
  );
create policy teacher_tells on schooldeel_entry for insert
  with check (
    pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open and kind = 'schooldeel_news'
    and step in ('works', 'partly', 'not')
  );

grant select on schooldeel_entry to portal_app;
grant insert (id, kind, referral_id, agreement_id, happened_on, answers) on schooldeel_entry to portal_app;

create trigger fill before insert on schooldeel_entry for each row execute function access.fill_from_referral();
create trigger log_change after insert or update or delete on schooldeel_entry
  for each row execute function access.log_change();
create trigger tell after insert on schooldeel_entry for each row execute function access.tell_of_schooldeel();
create trigger untell after update of struck_at on schooldeel_entry
  for each row when (new.struck_at is not null) execute function access.tell_of_schooldeel();
