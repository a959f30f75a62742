-- Is there a second person who would give the code for a link of this person, when the one who asks makes it?
create function access.has_code_keeper(who uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select actor_role() = 'administrator' and exists (select from access.code_keepers(who, actor_person())));
end $$;
grant execute on function access.has_code_keeper to portal_app;
