-- The days without school that a board or a school chose itself: a study day, a second week in May. Last day included. The bound is that of a
-- long holiday: more is a year that was typed wrong.
create table own_free_day (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  name text not null check (length(name) between 1 and 60),
  from_day date not null,
  until_day date not null check (until_day between from_day and from_day + 62),
  unique (organisation_id, from_day)
);
