-- ZR423: whoever is the last to keep the portal gets no last day, because nobody inside it could name another. Two who end each other at once wait.
create function access.portal_stays_kept() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform from organisation o where o.id = new.organisation_id and o.kind = 'region' for update;
  if found and access.others_in_keeping(new.id) = 0 then
    raise exception 'the last keeper of the portal' using errcode = 'ZR423';
  end if;
  return new;
end $$;
