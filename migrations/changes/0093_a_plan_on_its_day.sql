-- What a plan waits for may read otherwise on a day though nobody did anything: a child becomes twelve and is asked too. And a brother, sister
-- or parent who comes is of the plan from that moment on.
alter table plan_standing add column recheck_on date;
comment on column plan_standing.recheck_on is 'The first day on which the plan may wait for something else though nobody changed it; null when no such day comes.';
create index plan_standing_recheck on plan_standing (recheck_on) where recheck_on is not null;
-- What stands was written without looking ahead: all of it is looked at once.
update plan_standing set recheck_on = since;
