-- The trajects of which this actor may know that safety was chosen: few, once per statement.
create function safety_ids() returns uuid[] language plpgsql stable as $$
begin
  return coalesce((select array_agg(k.trajectory_id) from safety_standing k), '{}');
end $$;
grant execute on function safety_ids to portal_app;
