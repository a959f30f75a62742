-- May the actor make a link for this person? An administrator for who works in the own register and nowhere else; the keeper of the portal
-- for who administers an organisation or is its privacy officer. Never for oneself.
create function access.may_make_link(who uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select actor_role() = 'administrator' and who <> actor_person() and (
    exists (select from membership m where m.person_id = who and m.organisation_id = any (administered_ids()))
      and not exists (select from membership m where m.person_id = who and access.active(m) and not m.organisation_id = any (administered_ids()))
    or portal_keeper() is not null
      and exists (select from membership m where m.person_id = who and access.active(m) and m.role in ('administrator', 'privacy_officer'))));
end $$;
