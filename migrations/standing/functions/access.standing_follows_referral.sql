create function access.standing_follows_referral() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update team_standing set team_id = new.team_id, inbox_team_id = new.inbox_team_id, family_id = new.family_id, team_until = new.team_until,
    sharing_open = new.sharing_open where referral_id = new.id;
  return null;
end $$;
revoke execute on function access.standing_follows_referral from public;
