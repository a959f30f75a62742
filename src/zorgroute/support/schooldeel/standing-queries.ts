// SQL for what the schooldeel waits for, as it was written when it changed. Row-level security narrows every query.

import { z } from 'zod';

import { day, many, run, sql, uuid } from '../../../database/sql.ts';
import type { Day } from '../../../calendar/days.ts';
import { MOST_NAME } from './proposal-now.ts';
import type { SchooldeelStands, SchooldeelTask } from './rules.ts';

/** `recheckOn`: of a proposal, the day on which others decide. */
type Named = { id: string; referralId: string; name: string; isShared: boolean; recheckOn?: Day | null };

/** Of a proposal by its id, of an agreement by its own. By whoever keeps the family. */
export const writeSchooldeelStanding = (
  { id, referralId, name, isShared, recheckOn = null }: Named,
  { task, nextRole, since, until, endsOn, againUntil }: SchooldeelStands,
) =>
  run(sql`
    insert into schooldeel_standing (id, referral_id, shared_on, task, next_role, agreement_name, since, until, ends_on, again_until, recheck_on)
    values (${id}::uuid, ${referralId}::uuid, ${isShared ? since : null}::date, ${task}::text, ${nextRole}::text, ${name.slice(0, MOST_NAME)}::text, ${since}::date, ${until}::date,
      ${endsOn}::date, ${againUntil}::date, ${recheckOn}::date)
    on conflict (id) do update set task = excluded.task, next_role = excluded.next_role, agreement_name = excluded.agreement_name, since = excluded.since,
      until = excluded.until, ends_on = excluded.ends_on, again_until = excluded.again_until, recheck_on = excluded.recheck_on`);

/** The same by the school, which begins none. */
export const changeSchooldeelStanding = (
  id: string,
  { task, nextRole, since, until, endsOn, againUntil }: SchooldeelStands,
) =>
  run(sql`
    update schooldeel_standing set task = ${task}::text, next_role = ${nextRole}::text, since = ${since}::date, until = ${until}::date,
      ends_on = ${endsOn}::date, again_until = ${againUntil}::date where id = ${id}::uuid`);

/** Of a proposal that went to the school or was struck nothing is waited for. */
export const deleteSchooldeelStanding = (id: string) =>
  run(sql`delete from schooldeel_standing where id = ${id}::uuid`);

const Listed = z.object({
  id: uuid,
  referralId: uuid,
  task: z.custom<SchooldeelTask>((task) => typeof task === 'string'),
  nextRole: z.enum(['teacher', 'intern_begeleider', 'cjg_worker', 'cjg_coordinator', 'casemanager']),
  isShared: z.boolean(),
  name: z.string(),
  since: day,
  until: day,
});

const OfTeam = Listed.extend({
  familyId: uuid,
  familyName: z.string(),
  childName: z.string(),
  casemanagerName: z.string().nullable(),
});
export type SchooldeelOfTeam = z.output<typeof OfTeam>;

/** What the schooldelen of one's own families ask of the casemanager, the first day first. */
export const listSchooldeelOfCasemanager = (most: number) =>
  many(
    OfTeam,
    sql`
    select s.id, s.referral_id, s.task, s.next_role, s.shared_on is not null as is_shared, s.agreement_name as name, s.since, s.until, s.family_id, f.name as family_name, c.child_name, t.casemanager_name
    from schooldeel_today s join family f on f.id = s.family_id join team_standing t on t.referral_id = s.referral_id and t.is_helped
    join care_case c on c.referral_id = s.referral_id
    where s.family_id = any ((select family_ids())::uuid[]) and s.next_role = 'casemanager'
    order by s.until, s.id limit ${most}::int`,
  );

/** Of the team what asks something of a casemanager and whose day is over. */
export const listLateSchooldeelOfTeam = (today: string, most: number) =>
  many(
    OfTeam,
    sql`
    select s.id, s.referral_id, s.task, s.next_role, s.shared_on is not null as is_shared, s.agreement_name as name, s.since, s.until, s.family_id, f.name as family_name, c.child_name, t.casemanager_name
    from schooldeel_today s join family f on f.id = s.family_id join team_standing t on t.referral_id = s.referral_id and t.is_helped
    join care_case c on c.referral_id = s.referral_id
    where s.team_id = (select actor_organisation()) and s.next_role = 'casemanager' and s.until < ${today}::date
    order by s.until, s.id limit ${most}::int`,
  );

const AtSchool = Listed.extend({
  pupilId: uuid,
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  groupId: uuid.nullable(),
  groupName: z.string().nullable(),
});
export type SchooldeelAtSchool = z.output<typeof AtSchool>;

type Asked = { today: string; soon: string; most: number; groupId?: string | undefined };

/** How it goes with the children of the own groups, from `soon` on; the first day first. */
export const listSchooldeelOfTeacher = ({ soon, most, groupId }: Asked) =>
  many(
    AtSchool,
    sql`
    select s.id, s.referral_id, s.task, s.next_role, s.shared_on is not null as is_shared, s.agreement_name as name, s.since, s.until, s.pupil_id, p.call_name, p.prefix, p.family_name,
      p.group_id, g.name as group_name
    from schooldeel_today s join pupil p on p.id = s.pupil_id left join school_group g on g.id = p.group_id
    where s.pupil_id = any ((select taught_pupil_ids())::uuid[]) and s.next_role = 'teacher' and s.until <= ${soon}::date
      and (${groupId ?? null}::uuid is null or p.group_id = ${groupId ?? null}::uuid)
      and exists (select from referral r join trajectory t on t.id = r.trajectory_id where r.id = s.referral_id and t.outcome is null)
    order by s.until, s.id limit ${most}::int`,
  );

/** The answers that wait, what she does herself from \`soon\` on, and what a teacher left until too late, or has no teacher to do it. */
export const listSchooldeelOfInternBegeleider = ({ today, soon, most, groupId }: Asked) =>
  many(
    AtSchool,
    sql`
    select s.id, s.referral_id, s.task, s.next_role, s.shared_on is not null as is_shared, s.agreement_name as name, s.since, s.until, s.pupil_id, p.call_name, p.prefix, p.family_name,
      p.group_id, g.name as group_name
    from schooldeel_today s join pupil p on p.id = s.pupil_id left join school_group g on g.id = p.group_id
    where s.school_id = (select actor_organisation()) and (${groupId ?? null}::uuid is null or p.group_id = ${groupId ?? null}::uuid)
      and ((s.next_role = 'intern_begeleider' and (s.task = 'answer' or s.until <= ${soon}::date)) or (s.next_role = 'teacher' and (s.until < ${today}::date or s.until <= ${soon}::date and not exists (select from group_teacher d join membership m on m.id = d.membership_id
          where d.group_id = p.group_id and d.starts_on <= portal_today() and coalesce(d.ends_on, 'infinity') >= portal_today() and coalesce(m.ends_on, 'infinity') >= portal_today()))))
      and exists (select from referral r join trajectory t on t.id = r.trajectory_id where r.id = s.referral_id and t.outcome is null)
    order by s.until, s.id limit ${most}::int`,
  );

/** All that the schooldelen of a family wait for, the first day first. */
export const listSchooldeelOfFamily = (familyId: string) =>
  many(
    Listed,
    sql`
    select s.id, s.referral_id, s.task, s.next_role, s.shared_on is not null as is_shared, s.agreement_name as name, s.since, s.until
    from schooldeel_today s join team_standing t on t.referral_id = s.referral_id and t.is_helped
    where s.family_id = ${familyId}::uuid order by s.until, s.id limit 100`,
  );
export type SchooldeelLine = z.output<typeof Listed>;
