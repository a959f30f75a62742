-- The moment at which an entry was saved first: a correction is no new signal, and no later talk.
create or replace function access.keep_first_saved() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.first_saved_at := new.created_at;
  if new.corrects_id is not null then
    execute format('select coalesce((select first_saved_at from %I where id = $1), $2)', tg_table_name)
      into new.first_saved_at using new.corrects_id, new.created_at;
  end if;
  return new;
end $$;
