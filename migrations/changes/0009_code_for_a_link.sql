-- A link for somebody who has a password works with a code that a second person gives. Links of before have none: they stop working.
delete from password_link where used_at is null;
alter table password_link
  add column code text,
  add column asked_by uuid references person (id) on delete set null,
  add column asked_at timestamptz not null default portal_now(),
  add column wrong_codes integer not null default 0;
