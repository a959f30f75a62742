-- The days without school that count at a school besides the holidays of the region: its own and those of its board.
create view school_free_days with (security_invoker = true) as
select o.id as school_id, coalesce((
  select jsonb_agg(jsonb_build_object('name', d.name, 'from', d.from_day, 'until', d.until_day) order by d.from_day, d.id)
  from own_free_day d where d.organisation_id in (o.id, o.parent_id)), '[]') as free_days
from organisation o where o.kind = 'school';
grant select on school_free_days to portal_app;
