-- A look that shows no child (an empty list, a search without a hit, the log itself).
create or replace function log_nobody(action text, what text, layer text) returns void language plpgsql as $$
#variable_conflict use_column
begin
  insert into access_log (action, what, layer, subject_kind, subject_ids) values (action, what, layer, 'none', '{}');
end $$;
grant execute on function log_nobody to portal_app;
