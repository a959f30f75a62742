-- A corrected milestone stands in place of the one it corrects, of the same referral and kind.
create or replace function access.supersede_milestone() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update milestone set superseded_at = portal_now()
  where id = new.corrects_id and referral_id = new.referral_id and kind = 'first_contact' and new.kind = kind and superseded_at is null
  returning round into new.round;
  if not found then
    raise exception 'nothing to correct' using errcode = 'check_violation', constraint = 'corrects_a_row_of_this_file';
  end if;
  return new;
end $$;
