// SQL for the inbox and what the team does with a referral. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, many, run, sql, uuid } from '../database/sql.ts';

export const SECTIONS = ['wacht', 'school', 'terug', 'gestopt'] as const;
export type Section = (typeof SECTIONS)[number];

const InboxRow = z.object({
  section: z.enum([...SECTIONS, 'lopend']),
  referralId: uuid,
  reference: z.string(),
  schoolName: z.string(),
  /** Null when the content is no longer the team's to read. */
  childName: z.string().nullable(),
  readableUntil: z.date().nullable(),
  state: z.string(),
  task: z.string().nullable(),
  nextRole: z.string().nullable(),
  since: day,
  until: day.nullable(),
  /** By when a casemanager is named, as long as the receipt is waited for. */
  namingUntil: day.nullable(),
  /** The day on which it stopped, or came back to the school. */
  onDay: day.nullable(),
  schoolEnded: z.boolean(),
  casemanagerName: z.string().nullable(),
  /** The school asked for it soon. */
  isSoon: z.boolean().nullable(),
  /** The languages for which an interpreter is needed. */
  languages: z.string().nullable(),
  /** Where the child lives now, when that is another municipality than it was sent to. */
  movedToName: z.string().nullable(),
});
export type InboxRow = z.output<typeof InboxRow>;

/** Of each section the next rows, in the order of Mijn werk: 26, the 25 to show and whether there are more. */
export const listInbox = (sections: readonly Section[], after: string | null) =>
  many(
    InboxRow,
    sql`
    select f.section, f.referral_id, f.reference, s.name as school_name, v.child_name, nullif(f.team_until, 'infinity') as readable_until,
      f.state, f.task, f.next_role, f.since, f.until, f.naming_until, f.on_day, f.school_ended, f.casemanager_name, v.is_soon, v.languages, v.moved_to_name
    from unnest(${sections}::text[]) n (name)
    left join team_standing y on y.referral_id = ${after}::uuid
    cross join lateral (select x.* from team_standing x
      where x.inbox_team_id = (select actor_organisation()) and x.section = n.name
        and (${after}::uuid is null or (coalesce(x.until, 'infinity'), x.since, x.referral_id) > (coalesce(y.until, 'infinity'), y.since, y.referral_id))
      order by coalesce(x.until, 'infinity'), x.since, x.referral_id limit 26) f
    join organisation s on s.id = f.home_school_id
    left join newest_content v on v.referral_id = f.referral_id
    order by coalesce(f.until, 'infinity'), f.since, f.referral_id`,
  );

/** The referrals with a casemanager, in the same order: the coordinator's. */
export const listRunning = (after: string | null) =>
  many(
    InboxRow,
    sql`
    select f.section, f.referral_id, f.reference, s.name as school_name, v.child_name, null::timestamptz as readable_until,
      f.state, f.task, f.next_role, f.since, f.until, f.naming_until, f.on_day, f.school_ended, f.casemanager_name, v.is_soon, v.languages, v.moved_to_name
    from (select x.* from (values (true)) n (one)
      left join team_standing y on y.referral_id = ${after}::uuid
      join team_standing x on x.team_id = (select actor_organisation()) and x.section = 'lopend'
        and (${after}::uuid is null or (coalesce(x.until, 'infinity'), x.since, x.referral_id) > (coalesce(y.until, 'infinity'), y.since, y.referral_id))
      order by coalesce(x.until, 'infinity'), x.since, x.referral_id limit 26) f
    join organisation s on s.id = f.home_school_id
    left join newest_content v on v.referral_id = f.referral_id
    order by coalesce(f.until, 'infinity'), f.since, f.referral_id`,
  );

const Count = z.object({
  section: z.enum(['wacht', 'school', 'lopend']),
  band: z.enum(['late', 'week', 'later']),
  referrals: z.number(),
});
export type Count = z.output<typeof Count>;

/** How many referrals wait in each band of urgency. `weekEnd`: the last day of the band after "te laat". */
export const countInbox = ({ today, weekEnd }: { today: string; weekEnd: string }) =>
  many(
    Count,
    sql`
    select c.section, case when c.until < ${today}::date then 'late' when c.until <= ${weekEnd}::date then 'week' else 'later' end as band,
      count(*)::int as referrals
    from (select x.section, x.until from team_standing x where x.inbox_team_id = (select actor_organisation()) and x.section in ('wacht', 'school')
      union all
      select x.section, x.until from team_standing x where x.team_id = (select actor_organisation()) and x.section = 'lopend') c
    group by 1, 2`,
  );

/** Twice is once: the second receipt of a round finds the first. */
export const insertReceipt = (referralId: string, round: number) =>
  run(
    sql`insert into milestone (referral_id, kind, round) values (${referralId}::uuid, 'received', ${round}::int) on conflict do nothing`,
  );

export const insertQuestion = (referralId: string, question: string) =>
  run(sql`insert into question (referral_id, question) values (${referralId}::uuid, ${question}::text)`);

export const insertAdvice = (referralId: string, version: number, advice: string) =>
  run(
    sql`insert into advice (referral_id, version, advice) values (${referralId}::uuid, ${version}::int, ${advice}::text)`,
  );

export const insertPromise = (referralId: string, round: number, promisedOn: string) =>
  run(sql`insert into milestone (referral_id, kind, round, promised_on)
    values (${referralId}::uuid, 'promised', ${round}::int, ${promisedOn}::date)`);
