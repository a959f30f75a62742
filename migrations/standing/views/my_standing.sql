-- Where trajects stand as this actor may know it: the one reading of lists, counts and the child's page. To who may not know that safety was chosen, and of
-- every other traject, it is the row itself, found by its indexes. To who knows, a talk with the parents is not asked, nor does the matter wait for
-- the day of a planned talk, or for a term: today, or on the day that they chose, the steps of the meldcode (task 'safety', or 'safety.again' once a day was chosen) wait for a person who knows. That is the
-- teacher who chose it, as long as she teaches the child, and the intern begeleider otherwise; who has to read or discuss it before
-- that, has that today.
create view my_standing with (security_invoker = true) as
select s.trajectory_id, s.pupil_id, s.school_id, s.state, s.task, s.next_role, s.since, s.until, s.early_task, s.early_role, s.early_since, s.early_until,
  s.announced_on, false as is_safety, false as is_first, null::text as knows_name
from standing s
where s.trajectory_id <> all ((select safety_ids())::uuid[])
union all
select s.trajectory_id, s.pupil_id, s.school_id, s.state, case when a.is_asked then k.task else s.task end,
  case when a.is_asked and s.next_role = 'teacher' and not k.is_theirs then 'intern_begeleider' else s.next_role end,
  s.since, case when a.is_asked then coalesce(k.again_on, least(s.until, portal_today())) when a.is_read or a.is_early and not k.is_theirs then least(s.until, portal_today()) else s.until end,
  case when not a.is_asked and k.is_theirs then case when a.is_early then k.task else s.early_task end end,
  case when not a.is_asked and k.is_theirs then s.early_role end,
  case when not a.is_asked and k.is_theirs then s.early_since end,
  case when not a.is_asked and k.is_theirs then case when a.is_early then coalesce(k.again_on, least(s.early_until, portal_today())) else s.early_until end end,
  null::date, true, a.is_asked or a.is_read, case when k.is_theirs then k.chosen_by end
from (select *, case when again_on is null then 'safety' else 'safety.again' end as task from safety_known()) k
join standing s on s.trajectory_id = k.trajectory_id
cross join lateral (select coalesce(s.until is not null and (s.is_talk or s.next_role = 'teacher'), false) as is_asked,
  coalesce(s.early_role = 'teacher', false) as is_early,
  s.until is not null and s.next_role = 'intern_begeleider' and s.state ~ '^(unseen|signal)(:overdue)?$' as is_read) a;
grant select on my_standing to portal_app;
