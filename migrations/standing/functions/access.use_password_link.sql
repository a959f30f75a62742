-- Uses the link once and ends every session of the person: 'done'. 'gone' when the link is used or too old; 'wrong' when the code is
-- another one, and after five of those the link is gone.
create or replace function access.use_password_link(token bytea, typed_code text, hash text) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  link password_link;
begin
  select * into link from password_link l where l.token_hash = token and l.used_at is null and l.expires_at > portal_now() for update;
  if not found then
    return 'gone';
  end if;
  if link.code is not null and link.code is distinct from upper(regexp_replace(typed_code, '[^0-9A-Za-z]', '', 'g')) then
    perform access.note_account('wrong_code', link.person_id);
    update password_link set wrong_codes = wrong_codes + 1, used_at = case when wrong_codes >= 4 then portal_now() end where token_hash = token;
    return 'wrong';
  end if;
  update password_link set used_at = portal_now() where token_hash = token;
  update account set password_hash = hash where id = link.person_id;
  perform access.note_account('password_chosen', link.person_id);
  perform access.end_sessions(link.person_id);
  return 'done';
end $$;
grant execute on function access.use_password_link to portal_app;
