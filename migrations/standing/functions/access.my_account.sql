-- With what the actor logs in: to ask the present password before another one is chosen.
create function access.my_account() returns table (email text, password_hash text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query select a.email, a.password_hash from account a where a.id = actor_person();
end $$;
grant execute on function access.my_account to portal_app;
