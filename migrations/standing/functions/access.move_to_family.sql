-- The case, the referral with all that follows it, and its assignments go to the other family, and those who saw the child because of
-- the wrong one see it no more. What is written in a family's file stays there; but of a family that never had another child it is about
-- this child, so it comes along, and a partner invited there is done. Whoever moves a child names its casemanager in the same transaction.
create or replace function access.move_to_family() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select r.team_id, r.family_id into new.team_id, new.from_family_id from referral r where r.id = new.referral_id for update;
  if new.from_family_id is null or not exists (
    select from family f where f.id = new.family_id and f.team_id = new.team_id and f.id <> new.from_family_id) then
    raise exception 'not another family of this team' using errcode = 'check_violation', constraint = 'another_family_of_this_team';
  end if;
  update assignment set family_id = new.family_id, ended_at = coalesce(ended_at, portal_now()) where referral_id = new.referral_id;
  update care_case set family_id = new.family_id where referral_id = new.referral_id;
  update referral set family_id = new.family_id where id = new.referral_id;
  -- What the parents are asked about this child comes along; who decides is of the other family's plan, so everybody is asked anew.
  update care_entry set family_id = new.family_id where family_id = new.from_family_id and subject_id in (select p.subject_id from care_entry p
    where p.family_id = new.from_family_id and p.kind = 'schooldeel_proposal' and p.answers ->> 'referralId' = new.referral_id::text);
  update schooldeel_standing set task = 'parents', recheck_on = portal_today() where referral_id = new.referral_id and shared_on is null;
  if not exists (select from care_case c where c.family_id = new.from_family_id)
    and not exists (select from family_move m where m.referral_id <> new.referral_id
      and new.from_family_id in (m.from_family_id, m.family_id)) then
    update contact_note set came_with = new.referral_id where family_id = new.from_family_id;
  end if;
  update contact_note set family_id = new.family_id where family_id = new.from_family_id and came_with = new.referral_id;
  if not exists (select from care_case c where c.family_id = new.from_family_id) then
    update family_partner set ends_on = least(ends_on, portal_today() - 1) where family_id = new.from_family_id;
  end if;
  return new;
end $$;
