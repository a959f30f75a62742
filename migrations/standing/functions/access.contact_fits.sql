create or replace function access.contact_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from organisation o where o.id = new.id and o.kind in ('school', 'team', 'municipality'))
    or not exists (select from (values (new.municipality_id)) as v (id) left join organisation o on o.id = v.id where v.id is null or o.kind = 'municipality')
  then raise exception 'a contact is of a school, a team or a municipality' using errcode = 'check_violation', constraint = 'contact_fits';
  end if;
  return new;
end $$;
