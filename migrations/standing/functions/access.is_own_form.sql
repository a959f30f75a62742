-- Whoever carries the key of a form was shown its page: text is kept for nobody else, and an address that is made up has no key.
create function access.is_own_form(at_place text, of_form uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select access.is_form_of(actor_membership(), at_place, of_form);
end;
grant execute on function access.is_own_form to portal_app;
