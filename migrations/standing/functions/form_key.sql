-- The key of the form at this address: the same in two tabs until one of them is taken in.
create or replace function form_key(at_place text) returns uuid language sql stable
  return md5(actor_membership()::text || at_place || (select count(*) from submission
    where membership_id = actor_membership() and place = at_place)::text)::uuid;
grant execute on function form_key to portal_app;
