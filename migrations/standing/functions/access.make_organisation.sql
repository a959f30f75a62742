-- A board, a school of a board, a team of a municipality or a partner. Null when that is not the actor's to make, or does not fit.
create function access.make_organisation(new_kind text, called text, above uuid, code text, branch text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  made uuid;
begin
  if portal_keeper() is null or new_kind not in ('board', 'school', 'team', 'partner') or (case new_kind
      when 'school' then not exists (select from organisation o where o.id = above and o.kind = 'board')
      when 'team' then not exists (select from organisation o where o.id = above and o.kind = 'municipality')
      else above is not null end)
  then
    return null;
  end if;
  insert into organisation (kind, name, parent_id, brin, branch_number, place)
  values (new_kind, called, above, code, branch,
    (select s.place from listed_school s where s.brin = code and s.branch_number = branch))
  returning id into made;
  perform access.note_keeping('organisation_made', called);
  return made;
end $$;
grant execute on function access.make_organisation to portal_app;
