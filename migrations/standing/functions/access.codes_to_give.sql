-- The codes that whoever asks may give to a colleague, with who asked for the link and when.
create function access.codes_to_give() returns table (person_id uuid, person_name text, asked_by_name text, asked_at timestamptz, code text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select p.id, p.name, b.name, l.asked_at, l.code from password_link l join person p on p.id = l.person_id left join person b on b.id = l.asked_by
  where l.code is not null and l.used_at is null and l.expires_at > portal_now() and actor_role() in ('administrator', 'privacy_officer')
    and actor_person() in (select access.code_keepers(l.person_id, l.asked_by));
end;
grant execute on function access.codes_to_give to portal_app;
