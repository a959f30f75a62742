create or replace function access.rename_family() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select f.team_id, f.name into new.team_id, new.earlier_name from family f where f.id = new.family_id for update;
  update family set name = new.name where id = new.family_id;
  return new;
end $$;
