-- What the rules need to say where these trajects stand, for a task that follows terms. Lateral with offset 0, so that the view is
-- asked by its key and never derives every traject first.
create function access.facts_for_task(ids uuid[]) returns setof trajectory_facts
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('terms');
  return query select f.* from unnest(ids) i (id), lateral (select x.* from trajectory_facts x where x.trajectory_id = i.id offset 0) f;
end $$;
grant execute on function access.facts_for_task to portal_jobs;
