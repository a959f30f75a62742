-- How the task that is open fared, for who keeps the portal: `failed` is what it is called by the machine, null when it was done.
create function access.note_task(failed text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('standing', 'upkeep', 'terms', 'mail');
  insert into task_state as s (task, done_at, failing_since, failures, code)
  values (current_setting('app.task'), case when failed is null then portal_now() end, case when failed is not null then portal_now() end,
    (failed is not null)::int, failed)
  on conflict (task) do update set done_at = coalesce(excluded.done_at, s.done_at),
    failing_since = case when failed is not null then coalesce(s.failing_since, excluded.failing_since) end,
    failures = case when failed is not null then s.failures + 1 else 0 end, code = excluded.code;
end $$;
grant execute on function access.note_task to portal_jobs;
