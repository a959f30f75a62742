-- The key of the form at this address: the same in two tabs until one of them is taken in, another for everybody.
create function access.form_key(at_place text) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select access.key_after(actor_membership(), at_place, (select coalesce(sum(1 + s.cleared_before), 0) from submission s
    where s.membership_id = actor_membership() and s.place = at_place)));
end $$;
grant execute on function access.form_key to portal_app;
