-- What these schooldelen wait for on this day. Only for the task that took them.
create function access.write_due_schooldeel(given jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('standing');
  update schooldeel_standing s set task = x.task, next_role = x.next_role, agreement_name = x.agreement_name, since = x.since, until = x.until,
    ends_on = x.ends_on, again_until = x.again_until, recheck_on = x.recheck_on
  from jsonb_to_recordset(given) x (id uuid, task text, next_role text, agreement_name text, since date, until date, ends_on date, again_until date, recheck_on date)
  where s.id = x.id;
end $$;
grant execute on function access.write_due_schooldeel to portal_jobs;
