-- Another team in a municipality: who receives may be another for every child that lives there. Nobody waits for that: the portal settles it itself.
create function access.touch_residents() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  municipalities uuid[];
begin
  if tg_op <> 'INSERT' then municipalities := municipalities || old.parent_id; end if;
  if tg_op <> 'DELETE' then municipalities := municipalities || new.parent_id; end if;
  perform access.touch(array(select s.trajectory_id from pupil p join standing s on s.pupil_id = p.id
    where p.residence_id = any (municipalities) and s.until is not null), '{}', null);
  return null;
end $$;
revoke execute on function access.touch_residents from public;
