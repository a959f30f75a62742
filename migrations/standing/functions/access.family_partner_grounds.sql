create or replace function access.family_partner_grounds() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from ground where source_id = new.id;
  insert into ground (membership_id, person_id, kind, subject_kind, subject_id, starts_at, ends_at, source_id)
  select m.id, m.person_id, 'partner', 'family_part', new.family_id, access.day_start(new.starts_on), access.day_after(new.ends_on), new.id
  from membership m where m.id = new.membership_id;
  return null;
end $$;
