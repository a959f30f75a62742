-- Whom to ask when a school has no intern begeleider now: the administrators of the school, else of its board, by name; '' when nobody is.
-- Null as long as the school has one. For whoever reads a list of work or a child: it says nothing of a file.
create function access.without_intern_begeleider(school uuid) returns text language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select coalesce((select string_agg(x.name, ' of ' order by x.name) from (
      select distinct p.name, m.organisation_id = o.id as is_own, bool_or(m.organisation_id = o.id) over () as has_own
      from membership m join person p on p.id = m.person_id
      where m.role = 'administrator' and m.organisation_id in (o.id, o.parent_id) and access.active(m)) x
    where x.is_own or not x.has_own), '')
  from organisation o where o.id = school and o.kind = 'school' and (select actor_person()) is not null
    and not exists (select from membership m where m.organisation_id = o.id and m.role = 'intern_begeleider' and access.active(m));
end;
grant execute on function access.without_intern_begeleider to portal_app;
