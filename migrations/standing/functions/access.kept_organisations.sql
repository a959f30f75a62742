-- All boards, schools, municipalities, teams, partners and who keeps the portal, with how many people and groups each has: for the keeper of the
-- portal alone, who sees what is missing and nobody's register.
create function access.kept_organisations() returns table (
  id uuid, kind text, name text, parent_id uuid, brin text, branch_number text, administrators integer, officers integer,
  counsellors integer, teachers integer, coordinators integer, pupils integer, postcodes integer
) language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select o.id, o.kind, o.name, o.parent_id, o.brin, o.branch_number,
    count(distinct m.person_id) filter (where m.role = 'administrator' and a.password_hash is not null)::int,
    count(distinct m.person_id) filter (where m.role = 'privacy_officer' and a.password_hash is not null)::int,
    count(distinct m.person_id) filter (where m.role = 'intern_begeleider')::int,
    count(distinct m.person_id) filter (where m.role = 'teacher')::int,
    count(distinct m.person_id) filter (where m.role = 'cjg_coordinator')::int,
    (select count(*)::int from pupil p where p.school_id = o.id),
    (select count(*)::int from team_postcode k where k.team_id = o.id)
  from organisation o left join membership m on m.organisation_id = o.id and access.active(m) left join account a on a.id = m.person_id
  where portal_keeper() is not null
  group by o.id;
end $$;
grant execute on function access.kept_organisations to portal_app;
