-- The actor has read who asked for a link for the own password.
create function access.seen_links() returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  update account set links_seen_at = portal_clock() where id = actor_person();
end $$;
grant execute on function access.seen_links to portal_app;
