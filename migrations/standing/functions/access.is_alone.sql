-- The actor works as a teacher and is not the school's intern begeleider as well: who is both, has seen it.
create function access.is_alone(school uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select actor_role() = 'teacher' and not exists (select from membership m where m.person_id = actor_person() and m.organisation_id = school
    and m.role = 'intern_begeleider' and access.active(m)));
end $$;
revoke execute on function access.is_alone from public;
