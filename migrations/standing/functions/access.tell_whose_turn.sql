-- A traject that became somebody's turn is told in the transaction that wrote so.
create function access.tell_whose_turn() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    perform access.note_turns(array(select f.trajectory_id from fresh f where f.until is not null), '{}');
  else
    perform access.note_turns(array(select f.trajectory_id from fresh f join former o on o.trajectory_id = f.trajectory_id
      where f.until is not null and (f.next_role, f.task, f.early_role, f.early_task) is distinct from (o.next_role, o.task, o.early_role, o.early_task)), '{}');
  end if;
  return null;
end $$;
revoke execute on function access.tell_whose_turn from public;
