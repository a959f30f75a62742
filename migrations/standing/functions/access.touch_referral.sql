-- A row of a referral changed: the referral, and its traject at school.
create function access.touch_referral() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ids uuid[];
begin
  if tg_op <> 'INSERT' then ids := ids || old.referral_id; end if;
  if tg_op <> 'DELETE' then ids := ids || new.referral_id; end if;
  perform access.touch(array(select r.trajectory_id from referral r where r.id = any (ids)), ids);
  return null;
end $$;
revoke execute on function access.touch_referral from public;
