create or replace function access.active(m membership) returns boolean language sql stable
  return m.starts_on <= portal_today() and (m.ends_on is null or m.ends_on >= portal_today());
