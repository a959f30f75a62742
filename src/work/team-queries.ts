// SQL for the lists of a basisteam and its casemanagers, from where referrals stand. Each list by its index, a page at a time.

import { z } from 'zod';

import { day, many, sql, uuid } from '../database/sql.ts';
import type { Key } from './row-keys.ts';
import { NextRole } from './school-queries.ts';

const TeamRow = z.object({
  list: z.enum(['voor-u', 'stil', 'van-anderen', 'verder']),
  /** The referral's. */
  id: uuid,
  part: z.number(),
  reference: z.string(),
  familyId: uuid.nullable(),
  state: z.string(),
  task: z.string().nullable(),
  nextRole: NextRole.nullable(),
  since: day,
  until: day.nullable(),
  schoolEnded: z.boolean(),
  casemanagerName: z.string().nullable(),
  schoolName: z.string(),
  /** Null when the content is not the reader's to read (any more). */
  childName: z.string().nullable(),
  /** The administrators of a school without an intern begeleider, by name; null as long as it has one. */
  withoutIb: z.string().nullable(),
});
export type TeamRow = z.output<typeof TeamRow>;
export type TeamList = TeamRow['list'];

/** A list, whose turn makes a row one of it, and the first day of which no row is one any more. */
type Part = { list: TeamList; role: z.output<typeof NextRole>; before: string };
const NEVER = 'infinity';

const PARTS = (today: string): Record<'cjg_worker' | 'cjg_coordinator', Part[]> => ({
  cjg_worker: [
    { list: 'voor-u', role: 'cjg_worker', before: NEVER },
    { list: 'van-anderen', role: 'intern_begeleider', before: NEVER },
    { list: 'van-anderen', role: 'cjg_coordinator', before: NEVER },
  ],
  // A coordinator does what the team's workers do as well, and hears of a casemanager only when it stays silent.
  cjg_coordinator: [
    { list: 'voor-u', role: 'cjg_worker', before: NEVER },
    { list: 'voor-u', role: 'cjg_coordinator', before: NEVER },
    { list: 'stil', role: 'casemanager', before: today },
    { list: 'van-anderen', role: 'intern_begeleider', before: NEVER },
  ],
});

export type Asked = { list?: TeamList | undefined; after: Key; most: number; today: string };

/** Of a worker or a coordinator: what the team has open. */
export const listForTeam = (role: 'cjg_worker' | 'cjg_coordinator', { list, after, most, today }: Asked) => {
  const parts = PARTS(today)[role].filter((part) => !list || part.list === list);
  const lists = parts.map((part) => part.list);
  const roles = parts.map((part) => part.role);
  const before = parts.map((part) => part.before);
  return many(
    TeamRow,
    sql`
    select s.list, s.referral_id as id, 0 as part, s.reference, s.family_id, s.state, s.task, s.next_role, s.since, s.until, s.school_ended,
      s.casemanager_name, o.name as school_name, v.child_name,
      case when s.next_role = 'intern_begeleider' then access.without_intern_begeleider(s.home_school_id) end as without_ib
    from (select l.list, x.*, row_number() over (partition by l.list order by x.until, x.since, x.referral_id) as rank
      from unnest(${lists}::text[], ${roles}::text[], ${before}::date[]) l (list, role, before)
      cross join lateral (select referral_id, reference, home_school_id, family_id, state, task, next_role, since, until, school_ended, casemanager_name
        from team_standing where team_id = (select actor_organisation()) and is_work and next_role = l.role and until < l.before
          and (until, since, referral_id) > (${after.until}::date, ${after.since}::date, ${after.id}::uuid)
        order by until, since, referral_id limit ${most}::int) x) s
    join organisation o on o.id = s.home_school_id
    left join lateral (select x.child_name from referral_version x where x.referral_id = s.referral_id order by x.version desc limit 1) v on true
    where s.rank <= ${most}::int
    order by s.list, s.rank`,
  );
};

/** Of a casemanager: the families that are helped. Feedback that is due later than `soon` is not yet work that waits. */
export const listForCasemanager = ({ list, after, most }: Asked, soon: string) =>
  many(
    TeamRow,
    sql`
    select s.list, s.referral_id as id, 0 as part, s.reference, s.family_id, s.state, s.task, s.next_role, s.since, s.until, s.school_ended,
      s.casemanager_name, o.name as school_name, v.child_name,
      case when s.next_role = 'intern_begeleider' then access.without_intern_begeleider(s.home_school_id) end as without_ib
    from (select x.*, row_number() over (partition by x.list order by x.until, x.since, x.referral_id) as rank
      from (select case when next_role = 'casemanager' and (state <> 'support' or until <= ${soon}::date) then 'voor-u' else 'verder' end as list, t.*
        from team_standing t where t.family_id = any ((select family_ids())::uuid[]) and t.is_helped
          and (coalesce(t.until, 'infinity'), t.since, t.referral_id) > (${after.until}::date, ${after.since}::date, ${after.id}::uuid)) x
      where coalesce(${list ?? null}::text, x.list) = x.list) s
    join organisation o on o.id = s.home_school_id
    left join lateral (select x.child_name from referral_version x where x.referral_id = s.referral_id order by x.version desc limit 1) v on true
    where s.rank <= ${most}::int
    order by s.list, s.rank`,
  );
