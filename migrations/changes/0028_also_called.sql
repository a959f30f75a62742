-- What people call a team besides its name: who searches for that finds the team.
alter table contact add column also_called text not null default '' check (length(also_called) <= 200);
