-- A telephone number belongs to its person: who is reached there moves with whoever holds it, and with nobody else.
alter table person add column phone text not null default '' check (length(phone) <= 40);
comment on column person.phone is 'On which number this person is reached at work; kept by the person.';
