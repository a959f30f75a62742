-- The codes that whoever asks may give to their persons: where each works or will, who asked for the link and when.
create function access.codes_to_give() returns table (person_id uuid, person_name text, works_as jsonb, asked_by_name text, asked_at timestamptz, code text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select p.id, p.name, (select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'organisationName', o.name) order by o.name, m.role), '[]')
      from membership m join organisation o on o.id = m.organisation_id
      where m.person_id = p.id and (m.ends_on is null or m.ends_on >= portal_today())),
    b.name, l.asked_at, l.code
  from password_link l join person p on p.id = l.person_id left join person b on b.id = l.asked_by
  where l.code is not null and l.used_at is null and l.expires_at > portal_now() and actor_role() in ('administrator', 'privacy_officer')
    and actor_person() in (select k.person_id from access.code_keepers(l.person_id, l.asked_by) k);
end $$;
grant execute on function access.codes_to_give to portal_app;
