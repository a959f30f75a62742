-- A session that fell asleep while somebody typed may still leave a draft, and only that: within twelve hours, never after logout.
-- Gives the time it was kept, or null.
create or replace function access.keep_late_draft(token bytea, expected uuid, at_place text, typed jsonb, of_form uuid) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s session;
  kept timestamptz;
begin
  select x.* into s from session x join membership m on m.id = x.membership_id
  where x.token_hash = token and x.ended_at is null and x.started_at > portal_now() - interval '12 hours' and access.active(m);
  if not found or s.membership_id <> expected or not access.is_form_of(expected, at_place, of_form) then
    return null;
  end if;
  insert into draft (membership_id, person_id, place, fields) values (s.membership_id, s.person_id, at_place, typed)
  on conflict (membership_id, place) do update set fields = excluded.fields, saved_at = portal_now(), expires_at = portal_now() + interval '30 days'
  returning saved_at into kept;
  return kept;
end $$;
grant execute on function access.keep_late_draft to portal_app;
