-- Finds or makes the person with this address; returns the id. Only for an administrator.
create or replace function access.person_for_address(address text, called text) returns table (person_id uuid, existed boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found_id uuid;
begin
  if actor_role() is distinct from 'administrator' then
    raise exception 'only an administrator' using errcode = 'ZR403';
  end if;
  select a.id into found_id from account a where a.email = lower(address);
  if found then
    return query select found_id, true;
    return;
  end if;
  insert into person (name) values (called) returning id into found_id;
  insert into account (id, email) values (found_id, lower(address));
  return query select found_id, false;
end $$;
grant execute on function access.person_for_address to portal_app;
