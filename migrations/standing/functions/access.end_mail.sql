-- What became of the mail that this transaction holds: sent, refused, failed; or to be tried again after so many minutes.
create function access.end_mail(mail uuid, became text, answered integer, again_after integer) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('mail');
  update mail m set tries = m.tries + 1, answer = answered, state = became, ended_at = case when became <> 'waiting' then portal_clock() end,
    next_try_at = case when became = 'waiting' then portal_clock() + make_interval(mins => again_after) else m.next_try_at end
  where m.id = end_mail.mail and m.state = 'waiting';
end $$;
grant execute on function access.end_mail to portal_jobs;
