-- A pupil that changes school or leaves takes the school's rows along, or out of its sight.
create or replace function access.spread_school() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  t text;
begin
  for t in select name from school_layer_table loop
    execute format('update %I set school_id = $1 where %I = $2', t, case when t = 'guardians_version' then 'id' else 'pupil_id' end)
      using new.school_id, new.id;
  end loop;
  return null;
end $$;
