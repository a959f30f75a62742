-- What safety_standing says to this actor, and whether it is a teacher's to do. A function, so that a list that asks it is planned without all of its policies.
create function safety_known() returns table (trajectory_id uuid, chosen_by text, again_on date, is_theirs boolean) language plpgsql stable rows 5 as $$
begin
  return query select k.trajectory_id, k.chosen_by, k.again_on, k.is_taught_by_them or actor_role() = 'teacher' from safety_standing k;
end $$;
grant execute on function safety_known to portal_app;
