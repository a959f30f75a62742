create or replace function access.day_start(day date) returns timestamptz language sql immutable
  return day::timestamp at time zone 'Europe/Amsterdam';
