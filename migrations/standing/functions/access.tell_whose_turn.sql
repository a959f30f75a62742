-- A traject that became somebody's turn is told in the transaction that wrote so.
create function access.tell_whose_turn() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ids uuid[];
  begun text[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct f.trajectory_id), array_agg(f.trajectory_id || ' ' || t.task) into ids, begun
    from fresh f cross join lateral (values (f.task, f.until), (f.early_task, f.early_until)) t (task, until) where t.until is not null;
  else
    select array_agg(distinct f.trajectory_id), array_agg(f.trajectory_id || ' ' || t.task) into ids, begun
    from fresh f join former o on o.trajectory_id = f.trajectory_id
    cross join lateral (values (f.next_role, f.task, f.until), (f.early_role, f.early_task, f.early_until)) t (role, task, until)
    where t.until is not null and (t.role, t.task) is distinct from (o.next_role, o.task) and (t.role, t.task) is distinct from (o.early_role, o.early_task);
  end if;
  if ids is not null then
    perform access.note_turns(ids, '{}', begun);
  end if;
  return null;
end $$;
revoke execute on function access.tell_whose_turn from public;
