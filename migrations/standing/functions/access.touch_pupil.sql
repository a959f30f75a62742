-- Something about the child: every traject of it.
create function access.touch_pupil() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  whose uuid;
begin
  if tg_table_name = 'guardian' then
    if tg_op = 'DELETE' then whose := old.pupil_id; else whose := new.pupil_id; end if;
  else
    if tg_op = 'DELETE' then whose := old.id; else whose := new.id; end if;
  end if;
  perform access.touch(array(select t.id from trajectory t where t.pupil_id = whose), '{}');
  return null;
end $$;
revoke execute on function access.touch_pupil from public;
