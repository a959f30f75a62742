-- A referral that became somebody's turn is told in the transaction that wrote so; to another casemanager of the same family too.
create function access.tell_whose_turn_at_the_team() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    perform access.note_turns('{}', array(select f.referral_id from fresh f where f.until is not null), '{}');
  else
    perform access.note_turns('{}', array(select f.referral_id from fresh f join former o on o.referral_id = f.referral_id
      where f.until is not null and (f.next_role, f.task, f.state, f.casemanager_name) is distinct from (o.next_role, o.task, o.state, o.casemanager_name)), '{}');
  end if;
  return null;
end $$;
revoke execute on function access.tell_whose_turn_at_the_team from public;
