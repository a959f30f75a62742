-- Whoever corrects, the author stays the author: of the new version too. Who wrote it is named beside.
create or replace function access.keep_author() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  earlier record;
begin
  if new.corrects_id is null then
    return new;
  end if;
  execute format('select author_person_id, author_name, author_role from %I where id = $1', tg_table_name)
    into earlier using new.corrects_id;
  if earlier.author_name is not null then
    if new.author_person_id is distinct from earlier.author_person_id then
      new.corrector_person_id := new.author_person_id;
      new.corrector_name := new.author_name;
    end if;
    new.author_person_id := earlier.author_person_id;
    new.author_name := earlier.author_name;
    new.author_role := earlier.author_role;
  end if;
  return new;
end $$;
