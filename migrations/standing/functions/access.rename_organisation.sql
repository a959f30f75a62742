-- Another name for what the keeper of the portal makes; false for anybody else, and for a municipality, whose name is the law's.
create function access.rename_organisation(which uuid, called text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update organisation set name = called where id = which and kind in ('board', 'school', 'team', 'partner') and portal_keeper() is not null;
  if not found then
    return false;
  end if;
  perform access.note_keeping('organisation_renamed', called);
  return true;
end $$;
grant execute on function access.rename_organisation to portal_app;
