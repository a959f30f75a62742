create or replace function access.active(m membership) returns boolean language sql stable
  return m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date);
