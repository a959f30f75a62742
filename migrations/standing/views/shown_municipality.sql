-- Every municipality of the region, with its own contact when there is one. No grant: only access.open_municipalities reads it.
create view shown_municipality with (security_invoker = true) as
select m.id, m.name, m.subregion, m.phone as general_phone, c.id is not null as has_contact, c.function, c.person_name, c.phone, c.email,
  c.website, c.hours, c.stand_in_function, c.stand_in_name, c.stand_in_phone, c.stand_in_email, c.checked_on
from organisation m left join contact c on c.id = m.id
where m.kind = 'municipality' and m.subregion is not null;
