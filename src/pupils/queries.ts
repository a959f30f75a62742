// SQL for pupils. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, many, one, sql, uuid } from '../database/sql.ts';

export const Pupil = z.object({
  id: uuid,
  schoolId: uuid.nullable(),
  schoolName: z.string(),
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  birthDate: day.nullable(),
  yearGroup: z.string().nullable(),
  groupId: uuid.nullable(),
  groupName: z.string().nullable(),
  residenceId: uuid.nullable(),
  residenceName: z.string().nullable(),
  postcode: z.string().nullable(),
  leftOn: day.nullable(),
});
export type Pupil = z.output<typeof Pupil>;

export const findPupil = (id: string) =>
  one(
    Pupil,
    sql`
    select p.id, p.school_id, s.name as school_name, p.call_name, p.prefix, p.family_name, p.birth_date, p.year_group, p.group_id, g.name as group_name,
      p.residence_id, r.name as residence_name, p.postcode, p.left_on
    from pupil p
    join organisation s on s.id = p.home_school_id
    left join school_group g on g.id = p.group_id
    left join organisation r on r.id = p.residence_id
    where p.id = ${id}::uuid`,
  );

/** The child of a trajectory, for the pages about one step of it. */
export const findPupilOfTrajectory = (trajectoryId: string) =>
  one(
    Pupil,
    sql`
    select p.id, p.school_id, s.name as school_name, p.call_name, p.prefix, p.family_name, p.birth_date, p.year_group, p.group_id, g.name as group_name,
      p.residence_id, r.name as residence_name, p.postcode, p.left_on
    from trajectory t
    join pupil p on p.id = t.pupil_id
    join organisation s on s.id = p.home_school_id
    left join school_group g on g.id = p.group_id
    left join organisation r on r.id = p.residence_id
    where t.id = ${trajectoryId}::uuid`,
  );

const Trajectory = z.object({
  id: uuid,
  startedOn: day,
  outcome: z.string().nullable(),
  endedOn: day.nullable(),
});

/** Every traject of a child, the running one first, then the newest. */
export const listTrajectories = (pupilId: string) =>
  many(
    Trajectory,
    sql`
    select id, started_on, outcome, ended_on from trajectory
    where pupil_id = ${pupilId}::uuid
    order by (outcome is null) desc, started_on desc, id`,
  );

const Guardian = z.object({
  name: z.string(),
  relation: z.string(),
  custody: z.enum(['yes', 'no', 'unknown']),
  deceased: z.boolean(),
});

/** Who cares for the child: asked along on the child's page, answered for the intern begeleider only. */
export const listGuardiansForInternBegeleider = (pupilId: string) =>
  many(
    Guardian,
    sql`
    select name, relation, custody, deceased from guardian
    where pupil_id = ${pupilId}::uuid and removed_at is null and actor_role() = 'intern_begeleider'
    order by created_at, id`,
  );

const Sibling = z.object({
  id: uuid,
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  groupId: uuid.nullable(),
  groupName: z.string().nullable(),
  sharesParent: z.boolean(),
});
export type Sibling = z.output<typeof Sibling>;

/**
 * Children of the same school at the same postcode, with a parent of the same name, or the same family name themselves.
 * With offset 0, or the parents of all children would be compared once, for these few.
 */
export const listSiblings = (pupilId: string) =>
  many(
    Sibling,
    sql`
    select p.id, p.call_name, p.prefix, p.family_name, p.group_id, g.name as group_name, k.shares_parent
    from pupil me
    join pupil p on p.school_id = me.school_id and p.id <> me.id and p.postcode = me.postcode and p.left_on is null
    left join school_group g on g.id = p.group_id
    cross join lateral (select exists (select from guardian a join guardian b on b.name = a.name
      where a.pupil_id = me.id and b.pupil_id = p.id and a.removed_at is null and b.removed_at is null offset 0) as shares_parent) k
    where me.id = ${pupilId}::uuid and (k.shares_parent or p.search_family = me.search_family and p.prefix = me.prefix)
    order by p.birth_date, p.search_call, p.id
    limit 6`,
  );
