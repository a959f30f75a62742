-- Whoever got the referral of a child that moves to another municipality, or back, learns so; not once the school shares no more.
create function access.child_moves() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update referral set moved_to = nullif(new.residence_id, municipality_id) where pupil_id = new.id and sharing_open;
  return null;
end $$;
revoke execute on function access.child_moves from public;
