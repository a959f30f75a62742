-- The trajects of which safety was chosen and stands, as far as the actor may know it: the author of that consultation, and the intern begeleider. It ends with a
-- later consultation of somebody who knows; whoever may not know ends nothing. Whose choice it was, and whether that person teaches the child today: else
-- nobody knows but the intern begeleider. `again_on`: the day on which they chose to look at it again. Asked of one traject or of all.
create view safety_standing with (security_invoker = true) as
select distinct on (c.trajectory_id) c.trajectory_id, a.school_id, c.author_name as chosen_by, (a.answers ->> 'safetyAgainOn')::date as again_on, exists (
    select from pupil p
    join group_teacher d on d.group_id = p.group_id or d.group_id in (select x.group_id from composed_group_pupil x where x.pupil_id = p.id)
    join membership m on m.id = d.membership_id and m.starts_on <= portal_today() and (m.ends_on is null or m.ends_on >= portal_today())
    where p.id = c.pupil_id and m.person_id = c.author_person_id and d.starts_on <= portal_today()
      and (d.ends_on is null or d.ends_on >= portal_today())) as is_taught_by_them
from school_entry_apart a
join school_entry c on c.id = a.id
where a.answers ? 'safetyNote' and c.kind = 'consultation' and c.superseded_at is null and c.struck_at is null
  and not exists (select from school_entry y where y.kind = 'consultation' and y.trajectory_id = c.trajectory_id and y.superseded_at is null
    and y.struck_at is null and (y.author_role = 'intern_begeleider' or y.author_person_id = c.author_person_id) and (y.happened_on, y.created_at) > (c.happened_on, c.created_at))
order by c.trajectory_id, c.happened_on desc, c.created_at desc;
grant select on safety_standing to portal_app;
