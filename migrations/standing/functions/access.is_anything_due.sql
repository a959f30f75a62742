-- Also what another process is busy with.
create function access.is_anything_due() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('standing');
  return exists (select from standing_due);
end $$;
grant execute on function access.is_anything_due to portal_jobs;
