create or replace function access.new_reference() returns text language plpgsql volatile as $$
declare
  letters text := 'BCDFGHJKLMNPQRSTVWXZ23456789';
  made text := 'ZR-';
begin
  for i in 1..6 loop
    made := made || substr(letters, 1 + floor(random() * length(letters))::int, 1);
  end loop;
  return made;
end $$;
grant execute on function access.new_reference to portal_app;
