-- Another day of a signal can change what is waited for, as striking or moving it can.
create function access.show_anew_after() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if (select e.happened_on from school_entry e where e.id = new.corrects_id) <> new.happened_on then
    perform access.show_anew(new.trajectory_id);
  end if;
  return null;
end $$;
revoke execute on function access.show_anew_after from public;
