-- The children of these groups, and those of other groups that a composed one has.
create function access.pupils_of_groups(groups uuid[]) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(
    select p.id from pupil p where p.group_id = any (groups)
    union select c.pupil_id from composed_group_pupil c join pupil q on q.id = c.pupil_id
      where c.group_id = any (groups) and q.school_id is not null);
end $$;
