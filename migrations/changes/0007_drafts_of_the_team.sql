-- A draft about a family says whose team that family is, so that its coordinator keeps one as well.
alter table draft add column team_id uuid references organisation (id);
update draft d set team_id = f.team_id from family f where f.id = d.family_id;
