-- A brake fills with every try and empties slowly: it holds under tries at once, and waiting it out gives one try, not all of them again.
delete from login_brake;
alter table login_brake drop column failures, add column level double precision not null default 0;

-- Where somebody is known of IPv6 is a network of theirs: its addresses change by the day.
delete from known_address where family(address) = 6;
