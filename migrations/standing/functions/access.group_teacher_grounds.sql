create or replace function access.group_teacher_grounds() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from ground where source_id = new.id;
  insert into ground (membership_id, person_id, kind, subject_kind, subject_id, starts_at, ends_at, source_id)
  select m.id, m.person_id, 'teacher', 'group', new.group_id, access.day_start(new.starts_on), access.day_after(new.ends_on), new.id
  from membership m join school_group g on g.id = new.group_id and g.school_id = m.organisation_id
  where m.id = new.membership_id and m.role = 'teacher';
  if not found then
    raise exception 'a teacher of another school' using errcode = 'check_violation', constraint = 'teacher_of_this_school';
  end if;
  return null;
end $$;
