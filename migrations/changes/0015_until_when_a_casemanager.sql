-- Until when whoever is casemanager has that role: school and team read it without reading who works where. Filled by triggers.
alter table assignment add column casemanager_until date;
comment on column assignment.casemanager_until is 'The last day of the role of the casemanager, when it has one; from the day after, the coordinator names another.';
update assignment a set casemanager_until = m.ends_on from membership m where m.id = a.casemanager_id and m.ends_on is not null;
