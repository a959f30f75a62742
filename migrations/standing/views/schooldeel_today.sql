-- What of the schooldeel waits for somebody today: an agreement whose last day has passed waits for the casemanager, who agrees anew; what is at
-- rest waits for nobody. The same as
-- standsOn in src/zorgroute/support/schooldeel/rules.ts, which a test holds it to.
create view schooldeel_today with (security_invoker = true) as
select s.id, s.referral_id, s.pupil_id, s.school_id, s.team_id, s.family_id, s.shared_on, s.agreement_name,
  case when s.ends_on < portal_today() then 'again' else s.task end as task,
  case when s.ends_on < portal_today() then 'casemanager' else s.next_role end as next_role,
  case when s.ends_on < portal_today() then s.ends_on + 1 else s.since end as since,
  case when s.ends_on < portal_today() then s.again_until else s.until end as until
from schooldeel_standing s where s.until is not null and not s.is_at_rest;
grant select on schooldeel_today to portal_app;
