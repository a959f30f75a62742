-- A month of a log gets room of its own. What was written of that month before, into the default partition, moves there: PostgreSQL refuses
-- a partition whose rows stand elsewhere. Its owner is bound as everywhere (src/database/migrations/bound-owner.ts): a dump copies it by its own name.
create function access.add_log_partition(parent text, name text, first_moment timestamptz, end_moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  execute format('lock table public.%I in access exclusive mode', parent);
  execute format('create table public.%I (like public.%I including defaults including constraints)', name, parent);
  execute format('alter table public.%I enable row level security', name);
  execute format('with early as (delete from public.%I where at >= $1 and at < $2 returning *) insert into public.%I select * from early',
    parent || '_default', name) using first_moment, end_moment;
  execute format('alter table public.%I attach partition public.%I for values from (%L) to (%L)', parent, name, first_moment, end_moment);
  execute format('create policy owner_at_work on public.%I to current_user
    using (session_user <> current_user or current_setting(''app.owner_at_work'', true) = ''on'')', name);
  execute format('alter table public.%I force row level security', name);
end $$;
