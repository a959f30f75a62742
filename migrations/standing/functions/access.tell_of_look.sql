-- That casemanager and family looked together leaves a milestone without content with every child of the family that is helped and whose sharing is
-- open. A look at the goals of one house is nobody's to know; one that was corrected or struck is untold, and a correction told anew.
create or replace function access.tell_of_look() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update milestone m set superseded_at = portal_now()
  where m.looked_id in (case when tg_op = 'UPDATE' then new.id end, new.corrects_id) and m.superseded_at is null;
  if tg_op = 'UPDATE' then
    return null;
  end if;
  insert into milestone (referral_id, kind, on_date, round, created_at, looked_id)
  select r.id, 'looked', new.happened_on,
    (select coalesce(max(v.version), 1) from referral_version v where v.referral_id = r.id), portal_clock(), new.id
  from referral r join care_case c on c.referral_id = r.id
  where new.plan_person_id is null and r.family_id = new.family_id and r.sharing_open and c.closed_on is null;
  return null;
end $$;
