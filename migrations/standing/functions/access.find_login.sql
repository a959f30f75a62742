create or replace function access.find_login(address text)
returns table (person_id uuid, password_hash text) language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select a.id, a.password_hash from account a
  where a.email = lower(address) and exists (select from membership m where m.person_id = a.id and access.active(m));
end $$;
grant execute on function access.find_login to portal_app;
