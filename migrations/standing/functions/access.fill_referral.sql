create or replace function access.fill_referral() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select t.pupil_id, t.school_id, p.home_school_id into new.pupil_id, new.school_id, new.home_school_id
  from trajectory t join pupil p on p.id = t.pupil_id where t.id = new.trajectory_id;
  new.inbox_team_id := new.team_id;
  if new.team_id is not null then
    select o.parent_id into new.municipality_id from organisation o where o.id = new.team_id and o.kind = 'team';
  end if;
  return new;
end $$;
