-- Whom to ask when a school has no intern begeleider now: the administrators of the school, else of its board, by name; '' when nobody is.
-- Null as long as the school has one. For whoever reads a list of work or a child: it says nothing of a file.
-- In plpgsql, which keeps its plans: nearly every school has one, and every page of a child asks.
create function access.without_intern_begeleider(school uuid) returns text language plpgsql stable security definer set search_path = pg_catalog, public
as $$
begin
  if (select actor_person()) is null
    or exists (select from membership m where m.organisation_id = school and m.role = 'intern_begeleider' and access.active(m)) then
    return null;
  end if;
  return (select coalesce((select string_agg(x.name, ' of ' order by x.name) from (
      select distinct p.name, m.organisation_id = o.id as is_own, bool_or(m.organisation_id = o.id) over () as has_own
      from membership m join person p on p.id = m.person_id
      where m.role = 'administrator' and m.organisation_id in (o.id, o.parent_id) and access.active(m)) x
    where x.is_own or not x.has_own), '')
  from organisation o where o.id = school and o.kind = 'school');
end $$;
grant execute on function access.without_intern_begeleider to portal_app;
