create or replace function access.fill_outcome() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select e.outcome into new.outcome from trajectory_end e where e.id = new.id;
  return new;
end $$;
