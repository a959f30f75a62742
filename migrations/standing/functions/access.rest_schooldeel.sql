-- Help to a child ends or goes on again, or its traject at school does: its schooldeel is at rest as long as either ended.
create function access.rest_schooldeel() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  referrals uuid[];
begin
  if tg_table_name = 'care_case' then
    referrals := array[new.referral_id];
  else
    referrals := array(select r.id from referral r where r.trajectory_id = new.id);
  end if;
  update schooldeel_standing s set is_at_rest = exists (select from care_case c where c.referral_id = s.referral_id and c.closed_on is not null)
    or exists (select from referral r join trajectory t on t.id = r.trajectory_id where r.id = s.referral_id and t.outcome is not null)
  where s.referral_id = any (referrals);
  return null;
end $$;
revoke execute on function access.rest_schooldeel from public;
