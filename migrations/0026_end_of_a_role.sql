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
