-- Somebody became administrator or privacy officer, or gets another last day there, by the hand of somebody who is logged in.
create function access.keeping_is_noted() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if actor_person() is not null then
    perform access.note_account(case when tg_op = 'INSERT' then 'role_given' when new.ends_on is null then 'no_last_day'
      when new.ends_on < portal_today() then 'role_ended' else 'last_day' end, new.person_id, new.id);
  end if;
  return null;
end $$;
