-- Makes the partitions of this month and the months after it. Run at every start; the default partition catches what comes before.
create or replace function access.ensure_log_partitions(months integer) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  parent text;
  first_day date;
  name text;
begin
  perform pg_advisory_xact_lock(7242187);
  foreach parent in array array['access_log', 'change_log'] loop
    for i in 0..months loop
      first_day := date_trunc('month', portal_now())::date + make_interval(months => i);
      name := parent || '_' || to_char(first_day, 'YYYYMM');
      if to_regclass('public.' || name) is null then
        execute format('create table public.%I partition of public.%I for values from (%L) to (%L)', name, parent,
          access.day_start(first_day), access.day_start((first_day + interval '1 month')::date));
        execute format('alter table public.%I enable row level security', name);
      end if;
    end loop;
  end loop;
end $$;
