-- Takes a piece of what nobody's request settles, and leaves to others what they are busy with. Gives how many.
create function access.take_due(most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  taken integer;
begin
  perform access.must_be_task('standing');
  update standing_due d set touched_by = pg_current_xact_id() from (
    select id from standing_due order by id limit most for update skip locked) piece
  where d.id = piece.id;
  get diagnostics taken = row_count;
  return taken;
end $$;
grant execute on function access.take_due to portal_jobs;
