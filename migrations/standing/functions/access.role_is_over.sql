-- Is somebody logged out because the role is over? Tells nothing about whose role.
create or replace function access.role_is_over(token bytea) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select exists (select from session x join membership m on m.id = x.membership_id where x.token_hash = token and not access.active(m)));
end $$;
grant execute on function access.role_is_over to portal_app;
