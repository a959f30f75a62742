-- The moment at which an entry was saved first: a correction is no new signal, and no later talk.
create or replace function access.keep_first_saved() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.first_saved_at := coalesce((select first_saved_at from school_entry where id = new.corrects_id), new.created_at);
  return new;
end $$;
