-- Of how many families somebody of the administrator's register is casemanager: a number, so that somebody else can be asked in time.
create or replace function access.families_in_charge(wanted uuid) returns integer language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select count(distinct a.family_id)::int from assignment a join membership m on m.id = a.casemanager_id
  where a.casemanager_id = wanted and a.ended_at is null and m.organisation_id = any (administered_ids())
    and exists (select from care_case c where c.family_id = a.family_id and c.referral_id = a.referral_id and c.closed_on is null));
end $$;
grant execute on function access.families_in_charge to portal_app;
