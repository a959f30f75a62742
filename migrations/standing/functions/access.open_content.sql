-- What everybody reads of a page: without authors, without earlier versions, without what is hidden.
create or replace function access.open_content(of_page text) returns table (key text, title text, body text, checked_on date)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  select b.key, v.title, v.body, v.checked_on
  from content_block b
  cross join lateral (select * from content_version where block_id = b.id order by number desc limit 1) v
  where b.page = of_page and v.shown
  order by b.position, b.key;
end $$;
grant execute on function access.open_content to portal_app;
