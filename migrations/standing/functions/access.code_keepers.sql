-- Who gives the code for a link of this person? Never who asked for the link nor the person: another administrator of the organisation
-- or of its board or municipality, and the privacy officer there; each chose a password already.
create function access.code_keepers(of_person uuid, asker uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with places as (
    select o.id, coalesce(o.parent_id, o.id) as root from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = of_person and access.active(m))
  select distinct m.person_id from membership m join account a on a.id = m.person_id and a.password_hash is not null
  where access.active(m) and m.role in ('administrator', 'privacy_officer') and m.person_id not in (of_person, asker)
    and exists (select from places p where m.organisation_id in (p.id, p.root));
end;
