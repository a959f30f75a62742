-- The organisations of a register or of oversight, with the schools or teams below them.
create function access.organisations_below(these uuid[]) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(select o.id from organisation o where o.id = any (these) or o.parent_id = any (these));
end $$;
