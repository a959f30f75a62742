create or replace function access.open_school(with_brin text, with_branch_number text) returns setof shown_school
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query select * from shown_school s where s.brin = with_brin and s.branch_number = with_branch_number limit 1;
end $$;
grant execute on function access.open_school to portal_app;
