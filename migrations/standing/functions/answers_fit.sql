-- The answers of a form: text, choices and days, each of a length that a form gives, nothing nested.
create or replace function answers_fit(answers jsonb) returns boolean language sql immutable strict parallel safe
  return jsonb_typeof(answers) = 'object' and not exists (
    select from jsonb_each(answers) a
    where jsonb_typeof(a.value) = 'object' or length(a.key) > 40 or length(a.value #>> '{}') > 4000);
-- A check is asked as whoever writes the row.
grant execute on function answers_fit to portal_app;
