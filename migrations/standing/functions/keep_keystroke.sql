-- A keystroke of the page that was sent comes late and leaves nothing behind. In another page with the same form, text that was not
-- sent is kept as what comes after it: `is_next`. Nothing is kept when the page is not for who types: `is_closed`.
create or replace function keep_keystroke(at_place text, typed jsonb, of_form uuid, of_page uuid, hash bytea)
returns table (saved_at timestamptz, is_next boolean, is_closed boolean) language plpgsql as $$
#variable_conflict use_column
begin
  return query
  with page as (select access.is_own_form(at_place, of_form) and page_is_open(at_place) as is_open),
  earlier as (
    select s.page is null or of_page is null or s.page = of_page as is_late, s.content_hash = hash as is_same
    from submission s where s.key = of_form),
  kept as (
    insert into draft (membership_id, person_id, place, fields)
    select actor_membership(), actor_person(), at_place,
      typed || case when exists (select from earlier) then '{"_why": "taken"}'::jsonb else '{}'::jsonb end
    from page where is_open and not exists (select from earlier where is_late or is_same)
    on conflict (membership_id, place) do update set fields = excluded.fields, saved_at = portal_now(), expires_at = portal_now() + interval '30 days'
    returning draft.saved_at)
  select (select k.saved_at from kept k), exists (select from earlier where not is_late), not is_open from page;
end $$;
grant execute on function keep_keystroke to portal_app;
