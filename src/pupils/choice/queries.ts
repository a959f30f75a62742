// SQL for choosing a child to write something down about. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { many, sql, uuid } from '../../database/sql.ts';
import { Listed } from '../list-queries.ts';

const Group = z.object({ id: uuid, name: z.string(), children: z.number() });
export type GroupToChoose = z.output<typeof Group>;

/** The groups in which the actor sees a child. */
export const listGroupsToChoose = () =>
  many(
    Group,
    sql`
    select g.id, g.name, count(*)::int as children
    from pupil p join school_group g on g.id = p.group_id
    where p.school_id = any ((select school_ids())::uuid[]) or p.id = any ((select taught_pupil_ids())::uuid[])
    group by g.id, g.name
    order by g.name, g.id`,
  );

const ToChoose = Listed.extend({
  /** Running, if there is one. */
  trajectoryId: uuid.nullable(),
});
export type ToChoose = z.output<typeof ToChoose>;

/** The children of one group, in the order of every list of a group. */
export const listChildrenOf = (groupId: string) =>
  many(
    ToChoose,
    sql`
    select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, p.group_id, g.name as group_name, t.trajectory_id
    from pupil p join school_group g on g.id = p.group_id
    left join lateral (select s.trajectory_id from standing s where s.pupil_id = p.id and s.until is not null
      order by s.since, s.trajectory_id limit 1) t on true
    where p.group_id = ${groupId}::uuid
    order by p.search_family, p.search_call, p.id`,
  );

/** The children that a teacher teaches: of one group, or of a few. */
export const listTaughtChildren = () =>
  many(
    ToChoose,
    sql`
    select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, p.group_id, g.name as group_name, t.trajectory_id
    from pupil p left join school_group g on g.id = p.group_id
    left join lateral (select s.trajectory_id from standing s where s.pupil_id = p.id and s.until is not null
      order by s.since, s.trajectory_id limit 1) t on true
    where p.id = any ((select taught_pupil_ids())::uuid[])
    order by coalesce(g.name, ''), p.group_id, p.search_family, p.search_call, p.id`,
  );
