-- Every basisteam of the region, with the portal's contact when there is one. No grant: only access.open_… reads it.
create view shown_team with (security_invoker = true) as
select t.id as team_id, t.name, coalesce(nullif(c.place, ''), t.place, '') as place, m.id as municipality_id, m.name as municipality_name, m.subregion,
  t.phone as general_phone, c.id is not null as has_contact, c.function,
  c.person_name, c.phone, c.email, c.website, c.hours, c.stand_in_function, c.stand_in_name, c.stand_in_phone, c.stand_in_email, c.checked_on, c.also_called
from organisation t join organisation m on m.id = t.parent_id and m.subregion is not null left join contact c on c.id = t.id
where t.kind = 'team';
