-- Of what was taken in more than ninety days ago only the last at each address stays, and knows how many went before it: whoever sends a form
-- again after that long is led on no more, and no later form gets the key of an earlier one.
create function access.clear_submissions() returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  with gone as (
    delete from submission s where s.at < portal_now() - interval '90 days' and exists (
      select from submission n where n.membership_id = s.membership_id and n.place = s.place and (n.at, n.key) > (s.at, s.key))
    returning s.membership_id, s.place, 1 + s.cleared_before as times),
  counted as (select g.membership_id, g.place, sum(g.times)::int as times from gone g group by g.membership_id, g.place)
  update submission k set cleared_before = k.cleared_before + c.times from counted c
  where k.membership_id = c.membership_id and k.place = c.place and not exists (
    select from submission n where n.membership_id = k.membership_id and n.place = k.place and (n.at, n.key) > (k.at, k.key));
end $$;
