-- The actor has read who asked for a link for the own password.
create function access.seen_links() returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  update account set links_seen_at = portal_clock() where id = actor_person();
end;
grant execute on function access.seen_links to portal_app;
