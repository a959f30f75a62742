-- A correction supersedes the row it corrects, in the same file; its author may, and the intern begeleider of the school.
create or replace function access.supersede() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  touched integer;
begin
  execute format('update %I set superseded_at = portal_now() where id = $1 and trajectory_id = $2 and struck_at is null
    and (actor_person() is null or author_person_id = actor_person() or school_id = any (school_ids()))', tg_table_name)
    using new.corrects_id, new.trajectory_id;
  get diagnostics touched = row_count;
  if touched <> 1 then
    raise exception 'nothing to correct' using errcode = 'check_violation', constraint = 'corrects_a_row_of_this_file';
  end if;
  return null;
end $$;
