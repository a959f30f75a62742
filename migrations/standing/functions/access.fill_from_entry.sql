-- What stands apart is of the entry's child, school and author, whoever wrote this version; and only who wrote it adds it.
create or replace function access.fill_from_entry() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  e school_entry;
begin
  select * into e from school_entry where id = new.id;
  if not found or coalesce(e.corrector_person_id, e.author_person_id) is distinct from coalesce(actor_person(), e.corrector_person_id, e.author_person_id) then
    raise exception 'no such entry of this writer' using errcode = 'insufficient_privilege';
  end if;
  new.pupil_id := e.pupil_id;
  new.school_id := e.school_id;
  new.author_person_id := e.author_person_id;
  new.author_name := e.author_name;
  new.author_role := e.author_role;
  new.struck_at := e.struck_at;
  return new;
end $$;
