-- Who gives the code for a link of this person, and in which membership? Never who asked for the link nor the person: another administrator of
-- an organisation where the person works or will, or of its board or municipality, and the privacy officer there; where those have nobody else,
-- who keeps the portal. Each chose a password already. Of nobody in particular: whoever gives it where an organisation has nobody yet.
create function access.code_keepers(of_person uuid, asker uuid) returns table (person_id uuid, membership_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  with places as (
    select o.id, coalesce(o.parent_id, o.id) as root from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = of_person and (m.ends_on is null or m.ends_on >= portal_today())),
  seconds as (
    select m.person_id, m.id, exists (select from places p where o.id in (p.id, p.root)) as is_near
    from membership m join account a on a.id = m.person_id and a.password_hash is not null join organisation o on o.id = m.organisation_id
    where access.active(m) and m.role in ('administrator', 'privacy_officer')
      and m.person_id is distinct from of_person and m.person_id is distinct from asker
      and (o.kind = 'region' or exists (select from places p where o.id in (p.id, p.root))))
  select s.person_id, s.id from seconds s where s.is_near or not exists (select from seconds n where n.is_near);
end $$;
