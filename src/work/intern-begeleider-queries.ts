// SQL for the lists of an intern begeleider, from where trajects stand: one row for a child, each list by its index, a page at a time.

import { many, sql } from '../database/sql.ts';
import { FROM_THE_START, SAFETY_FIRST } from './row-keys.ts';
import { SchoolRow, type Asked } from './school-queries.ts';

/**
 * Of an intern begeleider. What safety asks of her comes before all else, however much is late (part -1). The teacher's early talk is heard of only when it stays away: first in the row where it comes before what
 * others have to do, beside it otherwise.
 */
export const listForInternBegeleider = ({ list, groupId, after: last, most, today }: Asked) => {
  const after = last.part === SAFETY_FIRST ? FROM_THE_START : last;
  return many(
    SchoolRow,
    sql`
    with asked as materialized (select array(select id from pupil where group_id = ${groupId ?? null}::uuid) as pupil_ids)
    select s.list, s.trajectory_id as id, s.pupil_id, s.part, s.state, s.task, s.next_role, s.since, s.until, s.beside_task, s.beside_role, s.beside_until, s.announced_on, s.is_safety,
      p.call_name, p.prefix, p.family_name, p.group_id, g.name as group_name, r.id as referral_id, o.name as team_name, a.casemanager_name, coalesce(s.knows_name, t.names) as teacher_names,
      null as intern_begeleider_names, null as without_ib, false as is_of_another
    from (select w.*, row_number() over (partition by w.list order by (w.part = ${SAFETY_FIRST}::int) desc, w.until, w.since, w.trajectory_id, w.part) as rank from (
      select l.list, 0 as part, x.* from (values ('voor-u', 'intern_begeleider'), ('van-anderen', 'teacher'), ('van-anderen', 'cjg_worker'),
          ('van-anderen', 'cjg_coordinator'), ('van-anderen', 'casemanager')) l (list, role)
        cross join lateral (select trajectory_id, pupil_id, state, task, next_role, since, until,
            case when early_until < ${today}::date then early_task end as beside_task, case when early_until < ${today}::date then early_role end as beside_role,
            case when early_until < ${today}::date then early_until end as beside_until, announced_on, is_safety, knows_name from my_standing
          where school_id = (select actor_organisation()) and next_role = l.role and until is not null and coalesce(${list ?? null}::text, l.list) = l.list
            and not (l.list = 'voor-u' and is_first) and (l.list = 'voor-u' or coalesce(early_until >= least(until, ${today}::date), true))
            and (${groupId ?? null}::uuid is null or pupil_id = any ((select pupil_ids from asked)::uuid[]))
            and (until, since, trajectory_id, 0) > (${after.until}::date, ${after.since}::date, ${after.id}::uuid, ${after.part}::int)
          order by until, since, trajectory_id limit ${most}::int) x
      union all (select 'voor-u', ${SAFETY_FIRST}::int, trajectory_id, pupil_id, state, task, next_role, since, until, null, null, null, announced_on, is_safety, knows_name from my_standing
        where is_first and school_id = (select actor_organisation()) and next_role = 'intern_begeleider' and until is not null
          and coalesce(${list ?? null}::text, 'voor-u') = 'voor-u' and ${last.part}::int = ${SAFETY_FIRST}::int and (${groupId ?? null}::uuid is null or pupil_id = any ((select pupil_ids from asked)::uuid[]))
          and (until, since, trajectory_id) > (${last.until}::date, ${last.since}::date, ${last.id}::uuid) order by until, since, trajectory_id limit ${most}::int)
      union all (select 'van-anderen', 1, trajectory_id, pupil_id, split_part(early_task, '.', 1), early_task, early_role, early_since, early_until,
          task, next_role, until, announced_on, is_safety, knows_name from my_standing
        where school_id = (select actor_organisation()) and early_until < ${today}::date and early_until < until and next_role <> 'intern_begeleider'
          and coalesce(${list ?? null}::text, 'van-anderen') = 'van-anderen'
          and (${groupId ?? null}::uuid is null or pupil_id = any ((select pupil_ids from asked)::uuid[])) and (early_until, early_since, trajectory_id, 1) > (${after.until}::date, ${after.since}::date, ${after.id}::uuid, ${after.part}::int)
        order by early_until, early_since, trajectory_id limit ${most}::int)) w) s
    join pupil p on p.id = s.pupil_id left join school_group g on g.id = p.group_id
    left join referral r on r.trajectory_id = s.trajectory_id left join organisation o on o.id = r.team_id
    left join assignment a on a.referral_id = r.id and a.ended_at is null
    left join lateral (select string_agg(q.name, ' of ' order by q.name) as names from group_teacher d
      join membership m on m.id = d.membership_id join person q on q.id = m.person_id where d.group_id = p.group_id
        and d.starts_on <= portal_today() and (d.ends_on is null or d.ends_on >= portal_today())) t on s.next_role = 'teacher'
    where s.rank <= ${most}::int order by s.list, s.rank`,
  );
};

/** What ended lately, by the newest first. */
export const listEnded = ({ groupId, after, most, endedFrom }: Asked) =>
  many(
    SchoolRow,
    sql`
    select 'geeindigd' as list, s.trajectory_id as id, s.pupil_id, null as referral_id, 0 as part, s.state, null as task, null as next_role, s.since,
      null as until, null as beside_task, null as beside_role, null as beside_until, null as announced_on, p.call_name, p.prefix, p.family_name, p.group_id, g.name as group_name,
      null as teacher_names, null as intern_begeleider_names, null as without_ib, null as team_name, null as casemanager_name, false as is_safety,
      false as is_of_another
    from standing s
    join pupil p on p.id = s.pupil_id
    left join school_group g on g.id = p.group_id
    where s.school_id = (select actor_organisation()) and s.until is null and s.since >= ${endedFrom}::date
      and (${groupId ?? null}::uuid is null or p.group_id = ${groupId ?? null}::uuid)
      and (${after.part}::int = -1 or (s.since, s.trajectory_id) < (${after.since}::date, ${after.id}::uuid))
    order by s.since desc, s.trajectory_id desc
    limit ${most}::int`,
  );
