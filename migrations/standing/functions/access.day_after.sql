create or replace function access.day_after(day date) returns timestamptz language sql immutable
  return coalesce((day + 1)::timestamp at time zone 'Europe/Amsterdam', 'infinity'::timestamptz);
