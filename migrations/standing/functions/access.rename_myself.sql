-- The actor is called otherwise from now on; what was written before keeps the name of then.
create function access.rename_myself(called text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update person set name = called where id = actor_person() and name <> called;
  if found then
    perform access.note_account('renamed', actor_person());
  end if;
end $$;
grant execute on function access.rename_myself to portal_app;
