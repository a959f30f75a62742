create or replace function access.fill_from_referral() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select r.pupil_id, r.school_id, r.inbox_team_id, r.team_id, r.team_until, r.family_id, r.sharing_open
  into new.pupil_id, new.school_id, new.inbox_team_id, new.team_id, new.team_until, new.family_id, new.sharing_open
  from referral r where r.id = new.referral_id;
  return new;
end $$;
