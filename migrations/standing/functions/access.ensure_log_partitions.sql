-- Makes the partitions of this month and the months after it, at every start and once a day. The default partition catches what comes before.
create or replace function access.ensure_log_partitions(months integer) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  parent text;
  first_day date;
  name text;
begin
  perform access.must_be_task('upkeep');
  perform pg_advisory_xact_lock(7242187);
  foreach parent in array array['access_log', 'account_log', 'change_log'] loop
    for i in 0..months loop
      first_day := date_trunc('month', portal_now())::date + make_interval(months => i);
      name := parent || '_' || to_char(first_day, 'YYYYMM');
      if to_regclass('public.' || name) is null then
        perform access.add_log_partition(parent, name, access.day_start(first_day), access.day_start((first_day + interval '1 month')::date));
      end if;
    end loop;
  end loop;
end $$;
grant execute on function access.ensure_log_partitions to portal_jobs;
