-- The other way round, to search the log: the referral with this reference, its family, and the one that was not its own.
create or replace function access.subjects_with_reference(typed text) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  seen uuid[] := overseen_ids();
begin
  return coalesce((select array_agg(distinct x.subject) from referral r
    left join family_move m on m.referral_id = r.id
    left join family f on f.id in (r.family_id, m.from_family_id) and f.team_id = any (seen), unnest(array[r.id, f.id]) x (subject)
    where r.reference = upper(trim(typed)) and (r.home_school_id = any (seen) or r.municipality_id = any (seen)) and x.subject is not null), '{}');
end $$;
grant execute on function access.subjects_with_reference to portal_app;
