-- Whose account an address is, asked before a role is given to it. Only for an administrator, who typed the whole address; the name only of
-- somebody whom this administrator sees already: an address tells nobody who works elsewhere.
create or replace function access.person_at(address text) returns table (person_id uuid, person_name text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query select p.id, case when p.id = any (colleague_ids()) then p.name end from account a join person p on p.id = a.id where a.email = lower(address) and actor_role() = 'administrator';
end $$;
grant execute on function access.person_at to portal_app;
