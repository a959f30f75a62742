-- Every school that DUO lists and has not dropped, with the portal's contact when there is one; then what the portal knows and DUO does not list.
create view shown_school with (security_invoker = true) as
with school as (
  select l.brin, l.branch_number, l.name, l.street, l.postcode, l.place, l.municipality_id, l.phone as general_phone,
    l.website as general_website, o.id as organisation_id
  from listed_school l left join organisation o on o.kind = 'school' and o.brin = l.brin and coalesce(o.branch_number, '00') = l.branch_number
  where l.gone_on is null
  union all
  select o.brin, coalesce(o.branch_number, '00'), o.name, '', null, coalesce(nullif(c.place, ''), o.place, ''), c.municipality_id, o.phone, null, o.id
  from organisation o left join contact c on c.id = o.id
  where o.kind = 'school'
    and not exists (select from listed_school l where l.brin = o.brin and l.branch_number = coalesce(o.branch_number, '00')))
select s.brin, s.branch_number, s.name, s.street, s.postcode, s.place, s.municipality_id, m.name as municipality_name, m.subregion,
  s.general_phone, s.general_website, c.id is not null as has_contact, c.function,
  c.person_name, c.phone, c.email, c.website, c.hours, c.stand_in_function, c.stand_in_name, c.stand_in_phone, c.stand_in_email, c.checked_on
from school s left join organisation m on m.id = s.municipality_id and m.subregion is not null left join contact c on c.id = s.organisation_id;
