-- A day as the portal writes it; a cast would depend on a setting of the session.
create or replace function iso_day(text) returns date language sql immutable strict parallel safe
  return make_date(substr($1, 1, 4)::integer, substr($1, 6, 2)::integer, substr($1, 9, 2)::integer);
-- A generated column is computed as whoever writes the row.
grant execute on function iso_day to portal_app;
