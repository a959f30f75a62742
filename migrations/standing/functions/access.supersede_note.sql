-- A correction of a contact note, in the same family.
create or replace function access.supersede_note() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update contact_note n set came_with = o.came_with from contact_note o where n.id = new.id and o.id = new.corrects_id and o.came_with is not null;
  update contact_note set superseded_at = portal_now() where id = new.corrects_id and family_id = new.family_id and struck_at is null;
  if not found then
    raise exception 'nothing to correct' using errcode = 'check_violation', constraint = 'corrects_a_row_of_this_file';
  end if;
  return null;
end $$;
