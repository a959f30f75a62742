-- Did the portal give the form at this address to this membership? Its key says so: nobody else computes it, whichever time it is of.
-- A form from before what was cleared is no longer known.
create function access.is_form_of(of_membership uuid, at_place text, of_form uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select exists (select from (
      select coalesce(sum(s.cleared_before), 0) as cleared, count(*) as there from submission s
      where s.membership_id = of_membership and s.place = at_place) taken, generate_series(taken.cleared, taken.cleared + taken.there) times
    where access.key_after(of_membership, at_place, times) = of_form));
end $$;
