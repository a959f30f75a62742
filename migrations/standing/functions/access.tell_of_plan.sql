-- The first version of a plan leaves a milestone without content with every child of the family whose sharing is open: that there is a plan.
create or replace function access.tell_of_plan() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into milestone (referral_id, kind, on_date, round, created_at)
  select r.id, 'plan', portal_today(), (select coalesce(max(v.version), 1) from referral_version v where v.referral_id = r.id), portal_clock()
  from referral r join care_case c on c.referral_id = r.id
  where r.family_id = new.family_id and r.sharing_open and c.closed_on is null
    and not exists (select from milestone m where m.referral_id = r.id and m.kind = 'plan');
  return null;
end $$;
