-- The traject or the referral itself.
create function access.touch_itself() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' then
    delete from standing_due where id = old.id;
  elsif tg_table_name = 'trajectory' then
    perform access.touch(array[new.id], '{}');
  else
    perform access.touch(array[new.trajectory_id], array[new.id]);
  end if;
  return null;
end $$;
revoke execute on function access.touch_itself from public;
