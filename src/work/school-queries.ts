// SQL for the lists of a teacher and an intern begeleider, from where trajects stand. Each list by its index, a page at a time.

import { z } from 'zod';

import { day, many, sql, uuid } from '../database/sql.ts';
import type { Key } from './row-keys.ts';

/** The roles that can be next at school and beyond it, as they are kept. */
export const NextRole = z.enum([
  'teacher',
  'intern_begeleider',
  'cjg_worker',
  'cjg_coordinator',
  'casemanager',
]);

const SchoolRow = z.object({
  list: z.enum(['voor-u', 'van-anderen', 'geeindigd']),
  /** The traject's. */
  id: uuid,
  pupilId: uuid,
  referralId: uuid.nullable(),
  /** 1 for the early talk with parents, which waits besides what the traject waits for. */
  part: z.number(),
  state: z.string(),
  task: z.string().nullable(),
  nextRole: NextRole.nullable(),
  since: day,
  until: day.nullable(),
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  groupName: z.string().nullable(),
  casemanagerName: z.string().nullable(),
  /** Safety was chosen, and the reader may know it: nobody is asked to talk with the parents. */
  isSafety: z.boolean(),
});
export type SchoolRow = z.output<typeof SchoolRow>;
export type SchoolList = SchoolRow['list'];

/** Which lists, from where, how many rows of each; `endedFrom` is the first day of what is shown as ended. */
export type Asked = {
  list?: SchoolList | undefined;
  after: Key;
  most: number;
  today: string;
  endedFrom: string;
};

/** Of an intern begeleider. The teacher's early talk is heard of only when it stays away. What ended goes by the newest first. */
export const listForInternBegeleider = ({ list, after, most, today, endedFrom }: Asked) =>
  many(
    SchoolRow,
    sql`
    select s.list, s.trajectory_id as id, s.pupil_id, s.part, s.state, s.task, s.next_role, s.since, s.until,
      p.call_name, p.prefix, p.family_name, g.name as group_name, r.id as referral_id, a.casemanager_name,
      exists (select from safety_standing k where k.trajectory_id = s.trajectory_id) as is_safety
    from (select w.*, row_number() over (partition by w.list order by w.until, w.since, w.trajectory_id, w.part) as rank from (
      select l.list, 0 as part, x.* from (values ('voor-u', 'intern_begeleider'), ('van-anderen', 'teacher'), ('van-anderen', 'cjg_worker'),
          ('van-anderen', 'cjg_coordinator'), ('van-anderen', 'casemanager')) l (list, role)
        cross join lateral (select trajectory_id, pupil_id, state, task, next_role, since, until from standing
          where school_id = (select actor_organisation()) and next_role = l.role and until is not null and coalesce(${list ?? null}::text, l.list) = l.list
            and (until, since, trajectory_id, 0) > (${after.until}::date, ${after.since}::date, ${after.id}::uuid, ${after.part}::int)
          order by until, since, trajectory_id limit ${most}::int) x
      union all
      (select 'van-anderen', 1, trajectory_id, pupil_id, split_part(early_task, '.', 1), early_task, early_role, early_since, early_until from standing
        where school_id = (select actor_organisation()) and early_until < ${today}::date and coalesce(${list ?? null}::text, 'van-anderen') = 'van-anderen'
          and (early_until, early_since, trajectory_id, 1) > (${after.until}::date, ${after.since}::date, ${after.id}::uuid, ${after.part}::int)
        order by early_until, early_since, trajectory_id limit ${most}::int)) w
    union all
    (select 'geeindigd', 0, trajectory_id, pupil_id, state, task, next_role, since, until,
        row_number() over (order by since desc, trajectory_id desc) from standing
      where school_id = (select actor_organisation()) and until is null and since >= ${endedFrom}::date
        and coalesce(${list ?? null}::text, 'geeindigd') = 'geeindigd'
        and (${after.part}::int = -1 or (since, trajectory_id) < (${after.since}::date, ${after.id}::uuid))
      order by since desc, trajectory_id desc limit ${most}::int)) s
    join pupil p on p.id = s.pupil_id
    left join school_group g on g.id = p.group_id
    left join referral r on r.trajectory_id = s.trajectory_id
    left join assignment a on a.referral_id = r.id and a.ended_at is null
    where s.rank <= ${most}::int
    order by s.list, s.rank`,
  );

/** Of a teacher: the children of the own groups, so that no list is longer than those. */
export const listForTeacher = ({ list, after, most, endedFrom }: Asked) =>
  many(
    SchoolRow,
    sql`
    select w.list, w.trajectory_id as id, w.pupil_id, w.part, w.state, w.task, w.next_role, w.since, w.until,
      p.call_name, p.prefix, p.family_name, g.name as group_name, r.id as referral_id, a.casemanager_name,
      exists (select from safety_standing k where k.trajectory_id = w.trajectory_id) as is_safety
    from (select x.list, s.trajectory_id, s.pupil_id, x.part, x.state, x.task, x.next_role, x.since, x.until,
        row_number() over (partition by x.list order by x.until, case when x.until is null then x.since end desc,
          case when x.until is null then s.trajectory_id end desc, x.since, s.trajectory_id, x.part) as rank
      from standing s
      cross join lateral (values
        (case when s.until is null then 'geeindigd' when s.next_role = 'teacher' then 'voor-u' else 'van-anderen' end, 0, s.state, s.task, s.next_role, s.since, s.until),
        ('voor-u', 1, split_part(s.early_task, '.', 1), s.early_task, s.early_role, s.early_since, s.early_until)) x (list, part, state, task, next_role, since, until)
      where s.pupil_id = any ((select taught_pupil_ids())::uuid[]) and x.since is not null and (s.until is not null or s.since >= ${endedFrom}::date)
        and coalesce(${list ?? null}::text, x.list) = x.list
        and case when x.until is null then ${after.part}::int = -1 or (x.since, s.trajectory_id) < (${after.since}::date, ${after.id}::uuid)
          else (x.until, x.since, s.trajectory_id, x.part) > (${after.until}::date, ${after.since}::date, ${after.id}::uuid, ${after.part}::int) end) w
    join pupil p on p.id = w.pupil_id
    left join school_group g on g.id = p.group_id
    left join referral r on r.trajectory_id = w.trajectory_id
    left join assignment a on a.referral_id = r.id and a.ended_at is null
    where w.rank <= ${most}::int
    order by w.list, w.rank`,
  );
