-- A correction of an entry of the care layer: of the same kind, in the same family, of the same person or help.
create or replace function access.supersede_care_entry() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update care_entry set superseded_at = portal_now()
  where id = new.corrects_id and family_id = new.family_id and kind = new.kind and plan_person_id is not distinct from new.plan_person_id
    and subject_id is not distinct from new.subject_id
    and superseded_at is null and struck_at is null;
  if not found then
    raise exception 'nothing to correct' using errcode = 'check_violation', constraint = 'corrects_a_row_of_this_file';
  end if;
  return null;
end $$;
