-- Who asks for a link never opens the account with it: such a link has a code, which a second person gives. Links of before without one stop
-- working; what became of them stands in the log of accounts. Nobody asked for that of `npm run first-admin`.
delete from password_link where code is null and asked_by is not null;
alter table password_link add constraint who_asks_does_not_open check (asked_by is null or code is not null);
