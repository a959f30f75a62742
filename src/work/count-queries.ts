// SQL for how much waits at a school: children by list, band of urgency and group, from where trajects stand.

import { z } from 'zod';

import { many, sql, uuid } from '../database/sql.ts';

/** How many children wait, of one group (by its id: two may have one name), in one band of one list. */
const Count = z.object({
  list: z.enum(['voor-u', 'van-anderen']),
  band: z.enum(['first', 'late', 'week', 'later']),
  groupId: uuid.nullable(),
  groupName: z.string().nullable(),
  children: z.number(),
});
export type Count = z.output<typeof Count>;

/** `weekEnd`: the last day of the band after "te laat". */
type Days = { today: string; weekEnd: string };

export const countForInternBegeleider = ({ today, weekEnd }: Days) =>
  many(
    Count,
    sql`
    select c.list, case when c.is_first then 'first' when c.until < ${today}::date then 'late' when c.until <= ${weekEnd}::date then 'week' else 'later' end as band,
      p.group_id, g.name as group_name, count(*)::int as children
    from (select case when next_role = 'intern_begeleider' then 'voor-u' else 'van-anderen' end as list, pupil_id,
        case when next_role <> 'intern_begeleider' and early_until < ${today}::date then least(until, early_until) else until end as until,
        is_first and next_role = 'intern_begeleider' as is_first
      from my_standing where school_id = (select actor_organisation()) and until is not null) c
    join pupil p on p.id = c.pupil_id left join school_group g on g.id = p.group_id
    group by 1, 2, 3, 4`,
  );

export const countForTeacher = ({ today, weekEnd }: Days) =>
  many(
    Count,
    sql`
    select c.list, case when c.is_first then 'first' when c.until < ${today}::date then 'late' when c.until <= ${weekEnd}::date then 'week' else 'later' end as band,
      p.group_id, g.name as group_name, count(*)::int as children
    from (select case when is_early or next_role = 'teacher' then 'voor-u' else 'van-anderen' end as list, pupil_id,
        case when is_early then early_until else until end as until, coalesce(split_part(case when is_early then early_task else task end, '.', 1) = 'safety', false) as is_first
      from (select pupil_id, next_role, task, early_task, until, early_until, early_until is not null and (next_role <> 'teacher' or early_until < until) as is_early
        from my_standing where pupil_id = any ((select taught_pupil_ids())::uuid[]) and until is not null) s) c
    join pupil p on p.id = c.pupil_id left join school_group g on g.id = p.group_id
    group by 1, 2, 3, 4`,
  );
