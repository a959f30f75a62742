-- Another day without school at a board or a school, or another board of a school: what waits at its schools may have another last day. Nobody
-- waits for that: the portal settles it itself.
create function access.touch_schools() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  closed uuid[];
  schools uuid[];
begin
  if tg_table_name = 'organisation' then
    closed := array[new.id];
  else
    if tg_op <> 'INSERT' then closed := closed || old.organisation_id; end if;
    if tg_op <> 'DELETE' then closed := closed || new.organisation_id; end if;
  end if;
  schools := array(select o.id from organisation o where o.kind = 'school' and (o.id = any (closed) or o.parent_id = any (closed)));
  perform access.touch(
    array(select s.trajectory_id from pupil p join standing s on s.pupil_id = p.id where p.home_school_id = any (schools) and s.until is not null),
    array(select r.id from referral r where r.home_school_id = any (schools)), null);
  return null;
end $$;
revoke execute on function access.touch_schools from public;
