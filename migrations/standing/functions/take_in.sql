-- Takes a form in: its draft goes with it. A second time raises unique_violation on submission_pkey.
create or replace function take_in(form_key uuid, of_page uuid, at_place text, hash bytea, goes_to text) returns void language plpgsql as $$
begin
  insert into submission (key, page, place, content_hash, location) values (form_key, of_page, at_place, hash, goes_to);
  delete from draft where membership_id = actor_membership() and place = at_place;
end $$;
grant execute on function take_in to portal_app;
