// SQL for pupils. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, one, sql, uuid } from '../database/sql.ts';

export const Pupil = z.object({
  id: uuid,
  schoolId: uuid.nullable(),
  schoolName: z.string(),
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  birthDate: day.nullable(),
  yearGroup: z.string().nullable(),
  groupName: z.string().nullable(),
  residenceId: uuid.nullable(),
  residenceName: z.string().nullable(),
  postcode: z.string().nullable(),
  leftOn: day.nullable(),
});
export type Pupil = z.output<typeof Pupil>;

export const findPupil = (id: string) =>
  one(Pupil, sql`
    select p.id, p.school_id, s.name as school_name, p.call_name, p.prefix, p.family_name, p.birth_date, p.year_group, g.name as group_name,
      p.residence_id, r.name as residence_name, p.postcode, p.left_on
    from pupil p
    join organisation s on s.id = p.home_school_id
    left join school_group g on g.id = p.group_id
    left join organisation r on r.id = p.residence_id
    where p.id = ${id}::uuid`);

/** The child of a trajectory, for the pages about one step of it. */
export const findPupilOfTrajectory = (trajectoryId: string) =>
  one(Pupil, sql`
    select p.id, p.school_id, s.name as school_name, p.call_name, p.prefix, p.family_name, p.birth_date, p.year_group, g.name as group_name,
      p.residence_id, r.name as residence_name, p.postcode, p.left_on
    from trajectory t
    join pupil p on p.id = t.pupil_id
    join organisation s on s.id = p.home_school_id
    left join school_group g on g.id = p.group_id
    left join organisation r on r.id = p.residence_id
    where t.id = ${trajectoryId}::uuid`);
