-- Ends every session of this person, or those of one membership. Says so in the log when there was one.
create function access.end_sessions(who uuid, in_membership uuid default null) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update session set ended_at = portal_now()
  where person_id = who and ended_at is null and (in_membership is null or membership_id = in_membership);
  if found then
    perform access.note_account('ended', who, in_membership);
  end if;
end $$;
