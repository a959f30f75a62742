-- Did somebody ask for a link for this person's password, of which the person has not read yet?
create function access.has_link_to_read(who uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select exists (select from account_log l join account a on a.id = l.person_id
    where l.person_id = who and l.event = 'link' and l.at > a.links_seen_at));
end $$;
grant execute on function access.has_link_to_read to portal_app;
