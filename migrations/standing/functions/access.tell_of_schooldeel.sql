-- What happens to the schooldeel leaves a milestone without content, one a day of a kind however many agreements there are. When the last of that day
-- is struck, it is untold.
create or replace function access.tell_of_schooldeel() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  told text := case when new.kind = 'schooldeel_agreement' then 'schooldeel_agreed' when new.step in ('yes', 'otherwise', 'no') then 'schooldeel_answered'
    when new.step = 'ended' then 'schooldeel_ended' end;
  steps text[] := case told when 'schooldeel_answered' then array['yes', 'otherwise', 'no'] else array['ended'] end;
begin
  if told is null then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    update milestone m set superseded_at = portal_now()
    where m.referral_id = new.referral_id and m.kind = told and m.on_date = new.happened_on and m.superseded_at is null
      and not exists (select from schooldeel_entry e where e.referral_id = new.referral_id and e.happened_on = new.happened_on and e.struck_at is null
        and e.step = any (steps));
    return null;
  end if;
  insert into milestone (referral_id, kind, on_date, round, created_at)
  select new.referral_id, told, new.happened_on,
    (select coalesce(max(v.version), 1) from referral_version v where v.referral_id = new.referral_id), portal_clock()
  where not exists (select from milestone m where m.referral_id = new.referral_id and m.kind = told and m.on_date = new.happened_on
    and m.superseded_at is null);
  return null;
end $$;
