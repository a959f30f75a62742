create or replace function access.leave_school() returns trigger language plpgsql as $$
begin
  if new.left_on is not null then
    new.school_id := null;
    new.group_id := null;
  end if;
  return new;
end $$;
