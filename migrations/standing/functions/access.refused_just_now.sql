-- In which of my memberships was this refused a moment ago? Nobody is sent back there, from the one to the other and round again.
create or replace function access.refused_just_now(token bytea, permission text, subject uuid) returns table (id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select distinct m.id from session x join membership m on m.person_id = x.person_id join organisation o on o.id = m.organisation_id
  join access_log l on l.actor_root_id = coalesce(o.parent_id, o.id) and l.at > portal_now() - interval '5 minutes'
  where x.token_hash = token and x.ended_at is null and l.membership_id = m.id and l.what = permission and l.result = 'refused'
    and l.subject_ids = coalesce((select array[t.pupil_id] from trajectory t where t.id = subject), array_remove(array[subject], null));
end $$;
grant execute on function access.refused_just_now to portal_app;
