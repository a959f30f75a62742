-- The organisations of a register or of oversight, with the schools or teams below them.
create or replace function access.organisations_below(wanted text) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return coalesce((select array_agg(o.id) from ground g
    join organisation o on o.id = g.subject_id or o.parent_id = g.subject_id
    where g.membership_id = actor_membership() and g.subject_kind = wanted and g.starts_at <= portal_now() and g.ends_at > portal_now()), '{}');
end $$;
grant execute on function access.organisations_below to portal_app;
