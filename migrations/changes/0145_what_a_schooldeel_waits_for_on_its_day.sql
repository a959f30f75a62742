-- What a schooldeel waits for may read otherwise though nobody wrote in it: other people decide, a child becomes twelve, the rules are others. Help that
-- is arranged follows the rules as well.
alter table schooldeel_standing
  add column recheck_on date,
  -- Help to the child ended, or its traject at school did: what was agreed stands, and nothing is waited for until that goes on again.
  add column is_at_rest boolean not null default false;
comment on column schooldeel_standing.recheck_on is 'The first day on which it may wait for something else though nobody wrote in it; null when no such day comes.';
create index schooldeel_standing_recheck on schooldeel_standing (recheck_on) where recheck_on is not null;
alter table help_standing add column recheck_on date;
comment on column help_standing.recheck_on is 'The day from which it is derived anew, by other rules; null once that was done.';
create index help_standing_recheck on help_standing (recheck_on) where recheck_on is not null;

-- What stands was written without looking ahead: all of it is looked at once.
update schooldeel_standing s set recheck_on = s.since,
  is_at_rest = exists (select from care_case c where c.referral_id = s.referral_id and c.closed_on is not null)
    or exists (select from referral r join trajectory t on t.id = r.trajectory_id where r.id = s.referral_id and t.outcome is not null);
