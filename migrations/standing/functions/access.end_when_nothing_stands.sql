-- A traject in which no signal, consultation or conversation stands any more was begun by mistake; what was sent stands on its own.
create or replace function access.end_when_nothing_stands(id uuid) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  insert into trajectory_end (trajectory_id, outcome)
  select t.id, 'by_mistake' from trajectory t where t.id = end_when_nothing_stands.id and t.outcome is null
    and not exists (select from school_entry x where x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null
      and x.kind in ('signal', 'consultation', 'conversation'))
    and not exists (select from referral x where x.trajectory_id = t.id);
end $$;
