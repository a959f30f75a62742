-- What this help waits for by the rules of now. Only for the task that took it.
create function access.write_due_help(given jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('standing');
  update help_standing s set task = x.task, help_name = x.help_name, since = x.since, until = x.until, waits_since = x.waits_since
  from jsonb_to_recordset(given) x (help_id uuid, task text, help_name text, since date, until date, waits_since date)
  where s.help_id = x.help_id;
end $$;
grant execute on function access.write_due_help to portal_jobs;
