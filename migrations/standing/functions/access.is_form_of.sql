-- Did the portal give the form at this address to this membership? Its key says so: nobody else computes it, whichever time it is of.
create function access.is_form_of(of_membership uuid, at_place text, of_form uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select exists (select from generate_series(0, (select count(*) from submission s
      where s.membership_id = of_membership and s.place = at_place)) times
    where access.key_after(of_membership, at_place, times) = of_form);
end;
