-- Who asked last for a link for the actor's own password, since the actor read of one; nothing when nobody did.
create function access.link_asked_for_me() returns table (by_name text, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select l.by_name, l.at from account_log l join account a on a.id = l.person_id
  where l.person_id = actor_person() and l.event = 'link' and l.at > a.links_seen_at
  order by l.at desc, l.id limit 1;
end $$;
grant execute on function access.link_asked_for_me to portal_app;
