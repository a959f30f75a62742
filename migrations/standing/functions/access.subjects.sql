-- What this actor may see of one kind, as access.know_subjects noted it when the session opened; nothing without one. The named answers
-- (school_ids and its kin) are this expression wherever they stand: policies compare a column with (select …), once per statement.
create function access.subjects(wanted text) returns uuid[] language sql stable
  return coalesce(nullif(current_setting('app.' || wanted || '_ids', true), ''), '{}')::uuid[];
grant execute on function access.subjects to portal_app;
