-- What these plans wait for on this day. Only for the task that took them.
create function access.write_due_plans(given jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('standing');
  update plan_standing s set task = x.task, who = x.who, since = x.since, until = x.until, recheck_on = x.recheck_on
  from jsonb_to_recordset(given) x (family_id uuid, task text, who text, since date, until date, recheck_on date)
  where s.family_id = x.family_id;
end $$;
grant execute on function access.write_due_plans to portal_jobs;
