-- Who administers an organisation, and who is its privacy officer: for the keeper of the portal, who names them and ends them. others: how many
-- more have the same role there.
create function access.keepers_of(which uuid) returns table (membership_id uuid, person_id uuid, name text, email text, role text, has_password boolean,
  is_self boolean, others integer)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select m.id, p.id, p.name, a.email, m.role, a.password_hash is not null, p.id = actor_person(), access.others_in_keeping(m.id)
  from membership m join person p on p.id = m.person_id left join account a on a.id = p.id
  where m.organisation_id = which and access.active(m) and m.role in ('administrator', 'privacy_officer') and portal_keeper() is not null
  order by m.role, p.name, p.id;
end $$;
grant execute on function access.keepers_of to portal_app;
