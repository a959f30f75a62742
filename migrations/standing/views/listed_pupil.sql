-- A child as the lists of children show it, with where its running traject stands and what keeps a talk with the parents from being urged there.
create view listed_pupil with (security_invoker = true) as
select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, p.group_id, g.name as group_name, p.search_family, p.search_call,
  t.state, t.until, t.task, t.early_until, t.early_task, t.announced_on,
  coalesce(t.is_safety, false) as is_safety,
  actor_role() = 'teacher' and exists (select from decided_by_another k where k.trajectory_id = t.trajectory_id) as is_of_another
from pupil p
left join school_group g on g.id = p.group_id
left join lateral (select s.trajectory_id, s.state, s.until, s.task, s.early_until, s.early_task, s.announced_on, s.is_safety from my_standing s where s.pupil_id = p.id and s.until is not null
  order by s.since, s.trajectory_id limit 1) t on true;
grant select on listed_pupil to portal_app;
