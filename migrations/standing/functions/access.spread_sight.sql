-- The envelope's sight columns, spread over everything that was shared with it.
create or replace function access.spread_sight() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  t text;
begin
  for t in select name from shared_layer_table loop
    execute format('update %I set pupil_id = $2, school_id = $3, inbox_team_id = $4, team_id = $5, team_until = $6, sharing_open = $7%s
      where referral_id = $1', t, case when t <> 'assignment' then ', family_id = $8' else '' end)
      using new.id, new.pupil_id, new.school_id, new.inbox_team_id, new.team_id, new.team_until, new.sharing_open, new.family_id;
  end loop;
  return null;
end $$;
