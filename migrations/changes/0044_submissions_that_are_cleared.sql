-- Old submissions are cleared. How many went at one address stays known, because the key of the next form there is computed with it.
alter table submission add column cleared_before integer not null default 0;
