create or replace function access.keep_outcome() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.reopened_at is null then
    update trajectory set outcome = new.outcome, ended_on = new.ended_on where id = new.trajectory_id;
  else
    update trajectory set outcome = null, ended_on = null, reopened_on = new.reopened_at::date where id = new.trajectory_id;
  end if;
  return null;
end $$;
