-- What an actor may see may change by what that actor does: with a ground, an organisation below its own, a child of a group.
create function access.know_subjects_anew() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if actor_membership() is not null then
    perform access.know_subjects();
  end if;
  return null;
end $$;
