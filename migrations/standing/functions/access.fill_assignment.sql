-- What an assignment's family is, is said by the coordinator, not read from the envelope. Without a number for this family, parents and
-- school reach the casemanager at the own number, else at that of the team.
create or replace function access.fill_assignment() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select r.pupil_id, r.school_id, r.inbox_team_id, r.team_id, r.team_until, r.sharing_open
  into new.pupil_id, new.school_id, new.inbox_team_id, new.team_id, new.team_until, new.sharing_open
  from referral r where r.id = new.referral_id;
  select p.name, m.ends_on into new.casemanager_name, new.casemanager_until from membership m join person p on p.id = m.person_id
  where m.id = new.casemanager_id and m.organisation_id = new.team_id and m.role in ('casemanager', 'cjg_coordinator') and access.active(m);
  if not found then
    raise exception 'not a casemanager of this team' using errcode = 'check_violation', constraint = 'casemanager_of_this_team';
  end if;
  if new.stand_in_id is not null then
    select p.name, m.ends_on into new.stand_in_name, new.stand_in_until from membership m join person p on p.id = m.person_id
    where m.id = new.stand_in_id and m.organisation_id = new.team_id and m.role in ('casemanager', 'cjg_coordinator') and access.active(m);
    if not found then
      raise exception 'not a stand-in of this team' using errcode = 'check_violation', constraint = 'stand_in_of_this_team';
    end if;
  end if;
  if new.casemanager_phone = '' then
    select coalesce(nullif(p.phone, ''), t.phone, '') into new.casemanager_phone
    from membership m join person p on p.id = m.person_id join organisation t on t.id = m.organisation_id where m.id = new.casemanager_id;
  end if;
  -- A referral stays with the family it was linked to, and that family is the team's own.
  if not exists (select from family f join referral r on r.id = new.referral_id
    where f.id = new.family_id and f.team_id = r.team_id and coalesce(r.family_id, f.id) = f.id) then
    raise exception 'not a family of this team' using errcode = 'check_violation', constraint = 'family_of_this_team';
  end if;
  return new;
end $$;
