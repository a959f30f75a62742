-- Without a mail server nothing waits to be sent: what is there stands on the administrator's page, and does not leave weeks later. Gives how many.
create function access.keep_mail() returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  kept integer;
begin
  perform access.must_be_task('mail');
  update mail m set state = 'kept', ended_at = portal_now() where m.id in (
    select l.id from mail l where l.state = 'waiting' for update skip locked);
  get diagnostics kept = row_count;
  return kept;
end $$;
grant execute on function access.keep_mail to portal_jobs;
