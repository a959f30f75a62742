-- ZR413: this person has a hundred drafts already, or four million bytes of them.
create function access.drafts_within_bounds() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  others record;
begin
  perform pg_advisory_xact_lock(hashtextextended('drafts of ' || new.person_id, 0)); -- of two at once the second counts the first
  select count(*) as number, coalesce(sum(octet_length(d.fields::text)), 0) as bytes into others
  from draft d where d.person_id = new.person_id and (d.membership_id, d.place) <> (new.membership_id, new.place) and d.expires_at > portal_now();
  if others.number >= 100 or others.bytes + octet_length(new.fields::text) > 4000000 then
    raise exception 'too many drafts' using errcode = 'ZR413';
  end if;
  return new;
end $$;
