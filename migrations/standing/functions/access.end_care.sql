-- Help to these children ends, or goes on again. From the end on the clock of keeping runs (Jeugdwet 7.3.8: twenty years; where no plan was made and no
-- help arranged, five), partners of a family without a child that is helped are done, and the school hears that it ended or is open again, and no more.
create or replace function access.end_care() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  is_end boolean := new.kind = 'care_end';
  years integer := case when exists (select from plan_version p where p.family_id = new.family_id)
    or exists (select from care_entry e where e.family_id = new.family_id and e.kind = 'arranged_help') then 20 else 5 end;
  touched uuid[];
begin
  with changed as (
    update care_case c set closed_on = case when is_end then new.happened_on end,
      kept_until = case when is_end then (new.happened_on + make_interval(years => years))::date end
    where c.family_id = new.family_id and new.answers -> 'children' ? c.referral_id::text and (c.closed_on is null) = is_end
    returning c.referral_id)
  select coalesce(array_agg(c.referral_id), '{}') into touched from changed c;
  if cardinality(touched) <> jsonb_array_length(new.answers -> 'children') then
    raise exception 'not a child that this can be said of' using errcode = 'check_violation', constraint = 'end_of_helped_children';
  end if;
  insert into milestone (referral_id, kind, on_date, round, created_at)
  select r.id, case when is_end then 'closed' else 'reopened' end, new.happened_on,
    (select coalesce(max(v.version), 1) from referral_version v where v.referral_id = r.id), portal_clock()
  from referral r where r.id = any (touched) and r.sharing_open;
  if not exists (select from care_case c where c.family_id = new.family_id and c.closed_on is null) then
    update family_partner set ends_on = least(ends_on, portal_today() - 1) where family_id = new.family_id;
  end if;
  return null;
end $$;
