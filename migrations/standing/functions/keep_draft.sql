-- Who presses a button wants the text kept. Null, and nothing is kept, for whom the page is not.
create or replace function keep_draft(at_place text, typed jsonb, of_form uuid) returns timestamptz language plpgsql as $$
#variable_conflict use_column
declare
  kept_at timestamptz;
begin
  insert into draft (membership_id, person_id, place, fields)
  select actor_membership(), actor_person(), at_place, typed where access.is_own_form(at_place, of_form) and page_is_open(at_place)
  on conflict (membership_id, place) do update set fields = excluded.fields, saved_at = portal_now(), expires_at = portal_now() + interval '30 days'
  returning saved_at into kept_at;
  return kept_at;
end $$;
grant execute on function keep_draft to portal_app;
