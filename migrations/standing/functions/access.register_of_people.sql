-- The administrator's own register: who has an account. Emails are read through this only.
create or replace function access.register_of_people() returns table (person_id uuid, email text, has_password boolean, is_second boolean)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select a.id, a.email, a.password_hash is not null, a.is_second from account a
  where a.id in (select m.person_id from membership m where m.organisation_id = any (administered_ids()));
end $$;
grant execute on function access.register_of_people to portal_app;
