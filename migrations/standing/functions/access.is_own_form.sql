-- Whoever carries the key of a form was shown its page: text is kept for nobody else, and an address that is made up has no key.
create function access.is_own_form(at_place text, of_form uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select access.is_form_of(actor_membership(), at_place, of_form));
end $$;
grant execute on function access.is_own_form to portal_app;
