-- A correction supersedes the row it corrects, in the same file; its author may, and the intern begeleider of the school. A talk that is planned is
-- moved by whoever teaches the child.
create or replace function access.supersede() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update school_entry set superseded_at = portal_now() where id = new.corrects_id and trajectory_id = new.trajectory_id and struck_at is null
    and (actor_person() is null or author_person_id = actor_person() or school_id = any (school_ids())
      or (kind = 'planned_talk' and pupil_id = any (taught_pupil_ids())));
  if not found then
    raise exception 'nothing to correct' using errcode = 'check_violation', constraint = 'corrects_a_row_of_this_file';
  end if;
  return null;
end $$;
