-- A casemanager named: grounds for casemanager and stand-in begin, those of an earlier one end, and the workers' inbox closes.
create or replace function access.assignment_grounds() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' then
    update ground set ends_at = new.ended_at where source_id = new.id and new.ended_at is not null;
    return null;
  end if;
  insert into ground (membership_id, person_id, kind, subject_kind, subject_id, source_id)
  select m.id, m.person_id, case when m.id = new.casemanager_id then 'casemanager' else 'stand_in' end, 'family', new.family_id, new.id
  from membership m where m.id in (new.casemanager_id, new.stand_in_id);
  update referral set family_id = new.family_id, inbox_team_id = null where id = new.referral_id;
  return null;
end $$;
