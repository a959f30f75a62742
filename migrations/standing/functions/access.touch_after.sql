-- Touches the next trajects, or referrals, in the order of their ids, and gives them.
create function access.touch_after(referrals boolean, after uuid, most integer) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ids uuid[];
begin
  perform access.must_be_task('standing');
  if referrals then
    ids := array(select r.id from referral r where r.id > after order by r.id limit most);
    perform access.touch('{}', ids);
  else
    ids := array(select t.id from trajectory t where t.id > after order by t.id limit most);
    perform access.touch(ids, '{}');
  end if;
  return query select unnest(ids);
end $$;
grant execute on function access.touch_after to portal_jobs;
