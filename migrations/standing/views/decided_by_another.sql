-- The trajects whose last consultation decided to talk with the parents and is another's than the actor's. A choice for safety reads the same there:
-- who may not know which it was is asked what fits both.
create view decided_by_another with (security_invoker = true) as
select t.id as trajectory_id
from trajectory t
cross join lateral (select x.decision, x.author_person_id from school_entry x
  where x.kind = 'consultation' and x.trajectory_id = t.id and x.superseded_at is null and x.struck_at is null
  order by x.happened_on desc, x.created_at desc limit 1) c
where c.decision = 'talk_with_parents' and c.author_person_id is distinct from actor_person();
grant select on decided_by_another to portal_app;
