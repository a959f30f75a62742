-- A row of a traject changed: that traject, and the one that it was of before.
create function access.touch_trajectory() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ids uuid[];
begin
  if tg_op <> 'INSERT' then ids := ids || old.trajectory_id; end if;
  if tg_op <> 'DELETE' then ids := ids || new.trajectory_id; end if;
  perform access.touch(ids, '{}');
  return null;
end $$;
revoke execute on function access.touch_trajectory from public;
