-- Links for a password that still work, of people for whom the actor may make one; with a hash only that one.
create function access.open_password_links(token bytea) returns table (person_id uuid, expires_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select l.person_id, l.expires_at from password_link l
  where l.used_at is null and l.expires_at > portal_now() and (token is null or l.token_hash = token) and (
    l.person_id in (select m.person_id from membership m where m.organisation_id = any (administered_ids()))
    or l.asked_by = actor_person());
end $$;
grant execute on function access.open_password_links to portal_app;
