-- school_id and its kin are the database's own work: filled from the pupil at insert.
create or replace function access.fill_school() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select p.school_id into new.school_id from pupil p
  where p.id = (to_jsonb(new) ->> case when tg_table_name = 'guardians_version' then 'id' else 'pupil_id' end)::uuid;
  return new;
end $$;
