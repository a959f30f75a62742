// SQL for the lists of a teacher, from where trajects stand: one row for a child, a page at a time.

import { z } from 'zod';

import { day, many, one, sql, uuid } from '../database/sql.ts';
import { FROM_THE_START, SAFETY_FIRST, type Key } from './row-keys.ts';

/** The roles that can be next at school and beyond it, as they are kept. */
export const NextRole = z.enum([
  'teacher',
  'intern_begeleider',
  'cjg_worker',
  'cjg_coordinator',
  'casemanager',
]);

export const SchoolRow = z.object({
  list: z.enum(['voor-u', 'van-anderen', 'geeindigd']),
  /** The traject's. */
  id: uuid,
  pupilId: uuid,
  referralId: uuid.nullable(),
  /** 1 where the early talk with parents comes first, which waits besides what the traject waits for. */
  part: z.number(),
  state: z.string(),
  task: z.string().nullable(),
  nextRole: NextRole.nullable(),
  since: day,
  until: day.nullable(),
  /** The other matter of this child, where it has two: what, whose, until when. */
  besideTask: z.string().nullable(),
  besideRole: NextRole.nullable(),
  besideUntil: day.nullable(),
  /** The day of the talk with the parents that is waited for, first or beside. */
  announcedOn: day.nullable(),
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  groupId: uuid.nullable(),
  groupName: z.string().nullable(),
  /** The people of the group and of the school who can be next, and the team. */
  teacherNames: z.string().nullable(),
  internBegeleiderNames: z.string().nullable(),
  /** The administrators of a school without an intern begeleider, by name; null as long as it has one. */
  withoutIb: z.string().nullable(),
  teamName: z.string().nullable(),
  casemanagerName: z.string().nullable(),
  /** Safety was chosen, and the reader may know it: nobody is asked to talk with the parents. */
  isSafety: z.boolean(),
  /** The last consultation is another's and safety would read as its decision does: the reader may not know which it was. */
  isOfAnother: z.boolean(),
});
export type SchoolRow = z.output<typeof SchoolRow>;
export type SchoolList = SchoolRow['list'];

/** Which lists, from where, how many rows of each, of which group (undefined: all). `endedFrom` is the first day of what is shown as ended. */
export type Asked = {
  list?: SchoolList | undefined;
  groupId?: string | undefined;
  after: Key;
  most: number;
  today: string;
  endedFrom: string;
};

/**
 * Of a teacher: the children of the own groups, so that no list is longer than those. The own matter of a child comes first, and what safety
 * asks of her before all else (part -1).
 */
export const listForTeacher = ({ list, groupId, after: last, most, endedFrom }: Asked) => {
  const after = last.part === SAFETY_FIRST ? FROM_THE_START : last;
  return many(
    SchoolRow,
    sql`
    with mine as materialized (select trajectory_id, pupil_id, state, task, next_role, since, until, early_task, early_role, early_since, early_until, announced_on, is_safety,
        until is not null and early_until is not null and (next_role <> 'teacher' or early_until < until) as is_early
      from my_standing
      where pupil_id = any ((select taught_pupil_ids())::uuid[]) and (until is not null or since >= ${endedFrom}::date)),
    placed as materialized (select case when until is null then 'geeindigd' when is_early or next_role = 'teacher' then 'voor-u' else 'van-anderen' end as list,
        case when split_part(case when is_early then early_task else task end, '.', 1) = 'safety' then ${SAFETY_FIRST}::int else is_early::int end as part, trajectory_id, pupil_id, case when is_early then split_part(early_task, '.', 1) else state end as state,
        case when is_early then early_task else task end as task, case when is_early then early_role else next_role end as next_role,
        case when is_early then early_since else since end as since, case when is_early then early_until else until end as until,
        case when is_early then task else early_task end as beside_task, case when is_early then next_role else early_role end as beside_role,
        case when is_early then until else early_until end as beside_until, announced_on, is_safety
      from mine)
    select w.list, w.trajectory_id as id, w.pupil_id, w.part, w.state, w.task, w.next_role, w.since, w.until, w.beside_task, w.beside_role, w.beside_until, w.announced_on,
      p.call_name, p.prefix, p.family_name, p.group_id, g.name as group_name, r.id as referral_id, o.name as team_name, a.casemanager_name, null as teacher_names,
      i.names as intern_begeleider_names, (select access.without_intern_begeleider((select actor_organisation()))) as without_ib,
      w.is_safety, exists (select from decided_by_another k where k.trajectory_id = w.trajectory_id) as is_of_another
    from (select x.*, row_number() over (partition by x.list order by (x.part = ${SAFETY_FIRST}::int) desc, x.until, case when x.until is null then x.since end desc,
          case when x.until is null then x.trajectory_id end desc, x.since, x.trajectory_id, x.part) as rank
      from placed x
      where coalesce(${list ?? null}::text, x.list) = x.list
        and (${groupId ?? null}::uuid is null or exists (select from pupil c where c.id = x.pupil_id and c.group_id = ${groupId ?? null}::uuid))
        and case when x.part = ${SAFETY_FIRST}::int then ${last.part}::int = ${SAFETY_FIRST}::int and (x.until, x.since, x.trajectory_id) > (${last.until}::date, ${last.since}::date, ${last.id}::uuid)
          when x.until is null then ${after.part}::int = -1 or (x.since, x.trajectory_id) < (${after.since}::date, ${after.id}::uuid)
          else (x.until, x.since, x.trajectory_id, x.part) > (${after.until}::date, ${after.since}::date, ${after.id}::uuid, ${after.part}::int) end) w
    join pupil p on p.id = w.pupil_id left join school_group g on g.id = p.group_id
    left join referral r on r.trajectory_id = w.trajectory_id left join organisation o on o.id = r.team_id
    left join assignment a on a.referral_id = r.id and a.ended_at is null
    left join (select string_agg(q.name, ' of ' order by q.name) as names from membership m join person q on q.id = m.person_id
      where m.organisation_id = (select actor_organisation()) and m.role = 'intern_begeleider' and m.starts_on <= portal_today()
        and (m.ends_on is null or m.ends_on >= portal_today())) i on w.next_role = 'intern_begeleider'
    where w.rank <= ${most}::int
    order by w.list, w.rank`,
  );
};

const Group = z.object({ name: z.string() });

/** A group of the own school. */
export const findGroup = (id: string) =>
  one(Group, sql`select name from school_group where id = ${id}::uuid`);
