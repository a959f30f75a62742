create or replace function access.find_password_link(token bytea) returns table (person_name text, email text, needs_code boolean)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select p.name, a.email, l.code is not null from password_link l join person p on p.id = l.person_id join account a on a.id = p.id
  where l.token_hash = token and l.used_at is null and l.expires_at > portal_now();
end $$;
grant execute on function access.find_password_link to portal_app;
