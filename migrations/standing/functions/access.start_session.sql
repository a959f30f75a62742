-- Starts a session in the membership last used, else the first. Null when the person has none any more.
create or replace function access.start_session(who uuid, token bytea) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  chosen uuid;
begin
  select m.id into chosen from membership m where m.person_id = who and access.active(m)
  order by (select max(s.started_at) from session s where s.membership_id = m.id) desc nulls last, m.starts_on, m.id limit 1;
  if chosen is not null then
    insert into session (token_hash, person_id, membership_id) values (token, who, chosen);
    perform access.note_account('login', who, chosen);
  end if;
  return chosen;
end $$;
grant execute on function access.start_session to portal_app;
