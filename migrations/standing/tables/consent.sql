-- Who may do what with consent, and what happens by itself. Its columns and keys: migrations/tables/consent.md
alter table consent enable row level security;

create policy privacy_officer_reads_struck on consent for select
  using (struck_at is not null and home_school_id = any ((select overseen_ids())::uuid[]));
create policy school_reads on consent for select
  using (
    school_id = any ((select school_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );
create policy teacher_reads on consent for select
  using (
    pupil_id = any ((select taught_pupil_ids())::uuid[])
    and (struck_at is null or author_person_id = (select actor_person()))
  );

create policy school_adds on consent for insert
  with check (school_id = any ((select school_ids())::uuid[]));

grant select on consent to portal_app;
grant insert (
  id, trajectory_id, guardian_id, giver_name, direction, answer, categories, receiver_id, purpose, given_on, ends_on,
  manner, text_version, ground
) on consent to portal_app;

create trigger fill before insert on consent for each row execute function access.fill_from_trajectory();
create trigger fill_home_school before insert on consent for each row execute function access.fill_home_school();
create trigger log_change after insert or update or delete on consent
  for each row execute function access.log_change();
create trigger see_by_going_on after insert on consent for each row execute function access.see_by_going_on();
create trigger touch_standing after insert or update or delete on consent
  for each row execute function access.touch_trajectory();
