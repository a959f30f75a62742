-- The child or family a draft is about follows from its address; the client cannot say otherwise.
create or replace function access.draft_subject() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found text[] := regexp_match(new.place, '^/(leerlingen|trajecten|gezinnen)/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(/|$)', 'i');
begin
  new.pupil_id := null;
  new.school_id := null;
  new.family_id := null;
  new.team_id := null;
  if lower(found[1]) = 'gezinnen' then
    select f.id, f.team_id into new.family_id, new.team_id from family f where f.id = found[2]::uuid;
  elsif found is not null then
    select p.id, p.school_id into new.pupil_id, new.school_id from pupil p
    where p.id = case when lower(found[1]) = 'leerlingen' then found[2]::uuid else (select t.pupil_id from trajectory t where t.id = found[2]::uuid) end;
  end if;
  return new;
end $$;
