-- The trajects whose last consultation chose safety, as far as the actor may know it: the author of that consultation, and the intern begeleider.
create view safety_standing with (security_invoker = true) as
select t.id as trajectory_id
from trajectory t
cross join lateral (select x.id from school_entry x
  where x.kind = 'consultation' and x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null
  order by x.happened_on desc, x.created_at desc limit 1) c
join school_entry_apart a on a.id = c.id and a.answers ? 'safetyNote';
grant select on safety_standing to portal_app;
