// SQL for the child whose schooldeel a school reads, and who there can do what was agreed. Row-level security narrows every query.

import { z } from 'zod';

import { many, one, sql, uuid } from '../../../database/sql.ts';

const Child = z.object({
  referralId: uuid,
  pupilId: uuid,
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  groupId: uuid.nullable(),
  groupName: z.string().nullable(),
  teamName: z.string(),
  casemanagerName: z.string().nullable(),
  /** School and team share, and neither the traject nor the help ended. */
  isOpen: z.boolean(),
});
export type ChildOfSchooldeel = z.output<typeof Child>;

export const findChildOfSchooldeel = (referralId: string) =>
  one(
    Child,
    sql`
    select r.id as referral_id, p.id as pupil_id, p.call_name, p.prefix, p.family_name, g.id as group_id, g.name as group_name, o.name as team_name, a.casemanager_name,
      r.sharing_open and t.outcome is null and not exists (select from schooldeel_standing s where s.referral_id = r.id and s.is_at_rest) as is_open
    from referral r join pupil p on p.id = r.pupil_id join trajectory t on t.id = r.trajectory_id join organisation o on o.id = r.team_id
    left join school_group g on g.id = p.group_id left join assignment a on a.referral_id = r.id and a.ended_at is null
    where r.id = ${referralId}::uuid`,
  );

const Colleague = z.object({ name: z.string(), isTeacher: z.boolean() });
export type Colleague = z.output<typeof Colleague>;

/** Who can do it at school: the teachers of the child's group today, and the actor. */
export const listWhoCanDoIt = (referralId: string) =>
  many(
    Colleague,
    sql`
    select q.name, true as is_teacher from referral r join pupil p on p.id = r.pupil_id join group_teacher d on d.group_id = p.group_id
      join membership m on m.id = d.membership_id join person q on q.id = m.person_id
    where r.id = ${referralId}::uuid and d.starts_on <= portal_today() and (d.ends_on is null or d.ends_on >= portal_today())
      and (m.ends_on is null or m.ends_on >= portal_today())
    union select actor_name(), false order by is_teacher desc, name limit 20`,
  );
