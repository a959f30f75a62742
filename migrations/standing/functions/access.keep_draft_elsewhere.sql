-- A form of another of my memberships (two tabs): its text is kept there.
create or replace function access.keep_draft_elsewhere(other uuid, at_place text, typed jsonb, of_form uuid) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  kept timestamptz;
begin
  insert into draft (membership_id, person_id, place, fields)
  select m.id, m.person_id, at_place, typed from membership m where m.id = other and m.person_id = actor_person() and access.active(m)
    and access.is_form_of(m.id, at_place, of_form)
  on conflict (membership_id, place) do update set fields = excluded.fields, saved_at = portal_now(), expires_at = portal_now() + interval '30 days'
  returning saved_at into kept;
  return kept;
end $$;
grant execute on function access.keep_draft_elsewhere to portal_app;
