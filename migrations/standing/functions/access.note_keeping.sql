-- A line about what the keeper of the portal did with an organisation, which is called so: for the portal's own privacy officer.
create function access.note_keeping(what text, called text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  insert into account_log (root_id, event, person_id, person_name, by_id, by_name, organisation_name)
  values (portal_keeper(), what, actor_person(), actor_name(), actor_person(), actor_name(), called);
end $$;
