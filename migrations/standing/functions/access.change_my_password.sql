-- Another password for the actor, whose other sessions end: whoever is logged in elsewhere under this name has to know it.
create function access.change_my_password(hash text, present_token bytea) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update account set password_hash = hash where id = actor_person();
  perform access.note_account('password_changed', actor_person());
  update session set ended_at = portal_now() where person_id = actor_person() and token_hash <> present_token and ended_at is null;
  if found then
    perform access.note_account('ended', actor_person());
  end if;
  delete from password_link where person_id = actor_person() and used_at is null;
end $$;
grant execute on function access.change_my_password to portal_app;
