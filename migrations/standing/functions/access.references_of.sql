-- By which reference an officer knows these referrals and families, at that moment: also of a family that was not its own. From the
-- families to their referrals: the other way round every referral of the region is looked at for each line of the log.
create or replace function access.references_of(ids uuid[], at timestamptz default portal_now()) returns table (id uuid, reference text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  seen uuid[] := overseen_ids();
begin
  return query
  select r.id, r.reference from referral r where r.id = any (ids) and (r.home_school_id = any (seen) or r.municipality_id = any (seen))
  union all select f.id, string_agg(distinct r.reference, ', ' order by r.reference)
  from family f cross join lateral (select x.id from referral x where x.family_id = f.id
    union select m.referral_id from family_move m where m.from_family_id = f.id) known join referral r on r.id = known.id
  where f.id = any (ids) and f.team_id = any (seen)
    and f.id = coalesce((select m.from_family_id from family_move m where m.referral_id = r.id and m.created_at > at order by m.created_at limit 1),
      r.family_id) group by f.id;
end $$;
grant execute on function access.references_of to portal_app;
