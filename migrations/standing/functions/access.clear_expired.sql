-- What has had its time is cleared at every start and once a day: drafts after thirty days, what a file held after a day,
-- sessions, brakes and password links that nobody can use any more, mail after ninety days.
create or replace function access.clear_expired() returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform access.must_be_task('upkeep');
  delete from draft where expires_at < portal_now();
  update pupil_import set content = null where content is not null and expires_at < portal_now();
  update school_list_import set content = null where content is not null and expires_at < portal_now();
  delete from session where started_at < portal_now() - interval '30 days';
  delete from login_brake where since < portal_now() - interval '1 day';
  delete from known_address where seen_at < portal_now() - interval '90 days';
  delete from password_link where expires_at < portal_now();
  delete from mail where ended_at < portal_now() - interval '90 days';
  delete from mail_notice where made_at < portal_now() - interval '400 days';
  perform access.clear_submissions();
end $$;
grant execute on function access.clear_expired to portal_jobs;
