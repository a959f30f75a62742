-- Whoever has a last day works until that day is over. Only then do the sessions end, and whoever comes back reads why.

drop trigger membership_ends_sessions on membership;
create trigger membership_ends_sessions after update of ends_on on membership for each row
  when (new.ends_on < current_date) execute function access.membership_ends_sessions();

-- Is somebody logged out because the role is over? Tells nothing about whose role.
create function access.role_is_over(token bytea) returns boolean language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select exists (select from session x join membership m on m.id = x.membership_id where x.token_hash = token and not access.active(m));
end;
grant execute on function access.role_is_over to portal_app;

-- In which of my memberships was this refused a moment ago? Nobody is sent back there, from the one to the other and round again.
create function access.refused_just_now(token bytea, permission text, subject uuid) returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select distinct m.id from session x join membership m on m.person_id = x.person_id join organisation o on o.id = m.organisation_id
  join access_log l on l.actor_root_id = coalesce(o.parent_id, o.id) and l.at > now() - interval '5 minutes'
  where x.token_hash = token and x.ended_at is null and l.membership_id = m.id and l.what = permission and l.result = 'refused'
    and l.subject_ids = coalesce((select array[t.pupil_id] from trajectory t where t.id = subject), array_remove(array[subject], null));
end;
grant execute on function access.refused_just_now to portal_app;
