-- Of what was taken, what does not exist any more.
create function access.drop_taken() returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('standing');
  delete from standing_due where touched_by = pg_current_xact_id_if_assigned();
end $$;
grant execute on function access.drop_taken to portal_jobs;
