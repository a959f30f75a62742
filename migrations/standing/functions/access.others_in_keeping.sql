-- How many others, each with a password, have the role of this membership there: an administrator is so too at what stands above. Whoever keeps
-- the portal counts only without a last day, because somebody has to be left.
create function access.others_in_keeping(of_membership uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select count(distinct n.person_id)::int from membership m join organisation o on o.id = m.organisation_id
  join membership n on n.organisation_id in (o.id, o.parent_id) and n.role = m.role and n.person_id <> m.person_id
  join account a on a.id = n.person_id and a.password_hash is not null
  where m.id = of_membership and access.active(n) and (o.kind <> 'region' or n.ends_on is null));
end $$;
