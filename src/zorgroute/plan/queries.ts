// SQL for the plan of a family: its versions, who came with its children, and what it waits for. Row-level security narrows every query.

import { z } from 'zod';

import { day, many, maybe, run, sql, uuid } from '../../database/sql.ts';
import { overSameVersion } from '../../forms/changed-meanwhile.ts';
import { KeptParents } from '../referral/sent-parents.ts';
import { PlanText } from './plan-text.ts';
import type { PlanStands, PlanTask } from './rules.ts';

const Version = z.object({
  version: z.number(),
  content: PlanText,
  authorName: z.string(),
  createdAt: z.date(),
});
export type PlanVersion = z.output<typeof Version>;

/** The newest version; undefined as long as nothing was written. */
export const findPlan = (familyId: string) =>
  maybe(
    Version,
    sql`
    select version, content, author_name, created_at from plan_version
    where family_id = ${familyId}::uuid order by version desc limit 1`,
  );

/** Undefined when there is none of that number. */
export const findPlanVersion = (familyId: string, version: number) =>
  maybe(
    Version,
    sql`
    select version, content, author_name, created_at from plan_version
    where family_id = ${familyId}::uuid and version = ${version}::int`,
  );

const Text = Version.pick({ content: true, createdAt: true });

/** What every version said, the newest first: since when somebody reads what is read now. */
export const listPlanTexts = (familyId: string) =>
  many(
    Text,
    sql`
    select content, created_at from plan_version
    where family_id = ${familyId}::uuid order by version desc limit 200`,
  );

const Listed = Version.omit({ content: true });
/** The newest first; a plan seldom has more than some tens. */
export const listPlanVersions = (familyId: string) =>
  many(
    Listed,
    sql`
    select version, author_name, created_at from plan_version
    where family_id = ${familyId}::uuid order by version desc limit 200`,
  );

/** The next version, over the one that was read under the lock. @throws ChangedMeanwhile */
export const insertPlanVersion = (familyId: string, before: number, content: PlanText) =>
  overSameVersion(sql`
    insert into plan_version (family_id, version, content)
    select ${familyId}::uuid, ${before}::int + 1, ${JSON.stringify(content)}::jsonb
    where coalesce((select max(p.version) from plan_version p where p.family_id = ${familyId}::uuid), 0) = ${before}::int`);

/** A child as it was sent. */
export const Sent = z.object({
  /** Null once the referral is gone. */
  referralId: uuid.nullable(),
  /** Help to this child ended. */
  closedOn: day.nullable(),
  childName: z.string(),
  childBirthDate: day.nullable(),
  livesApart: z.boolean().nullable(),
  guardians: KeptParents.shape.guardians,
});

/** The children of the family with their parents, as they were sent; the first that came is first. */
export const listSentChildren = (familyId: string) =>
  many(
    Sent,
    sql`
    select c.referral_id, c.closed_on, c.child_name, c.child_birth_date, (c.snapshot ->> 'parentsLiveApart')::boolean as lives_apart, c.snapshot -> 'guardians' as guardians
    from care_case c where c.family_id = ${familyId}::uuid order by c.opened_on, c.id`,
  );

const PlanStanding = z.object({
  task: z.custom<PlanTask>((task) => typeof task === 'string'),
  who: z.string(),
  since: day,
  until: day.nullable(),
});

/** What the plan waits for, as it was written when it last changed; undefined when nothing was done for a plan yet. */
export const findPlanStanding = (familyId: string) =>
  maybe(
    PlanStanding,
    sql`select task, who, since, until from plan_standing where family_id = ${familyId}::uuid`,
  );

export const writePlanStanding = (
  familyId: string,
  { task, who, since, until }: PlanStands,
  recheckOn: string | null,
) =>
  run(sql`
    insert into plan_standing (family_id, task, who, since, until, recheck_on)
    values (${familyId}::uuid, ${task}::text, ${who.slice(0, MOST_WHO)}::text, ${since}::date, ${until}::date, ${recheckOn}::date)
    on conflict (family_id) do update set task = excluded.task, who = excluded.who, since = excluded.since, until = excluded.until,
      recheck_on = excluded.recheck_on`);
export const MOST_WHO = 400;

const ListedStanding = z.object({
  familyId: uuid,
  familyName: z.string(),
  /** Of one of its children that is helped: what the log of looking names. */
  referralId: uuid,
  task: z.custom<PlanTask>((task) => typeof task === 'string'),
  who: z.string(),
  since: day,
  until: day,
  casemanagerName: z.string().nullable(),
});
export type ListedStanding = z.output<typeof ListedStanding>;

/**
 * What the plans of one's own families wait for, the first day first; to look together, or after the end, is planned, and no work before `before`. A family for which nothing was done yet waits for the
 * offer of an own plan, by the term that runs from sending.
 */
export const listPlansOfCasemanager = (before: string, most: number) =>
  many(
    ListedStanding,
    sql`
    select f.id as family_id, f.name as family_name, coalesce(p.task, 'offer') as task, coalesce(p.who, '') as who,
      coalesce(p.since, s.since) as since, coalesce(p.until, s.plan_until) as until, s.casemanager_name, s.referral_id
    from family f
    join lateral (select (array_agg(t.referral_id order by t.referral_id))[1] as referral_id, min(t.since) filter (where t.is_helped) as since,
      min(t.plan_until) filter (where t.is_helped) as plan_until, max(t.casemanager_name) as casemanager_name
      from team_standing t where t.family_id = f.id having count(*) > 0) s on true
    left join plan_standing p on p.family_id = f.id
    where f.id = any ((select family_ids())::uuid[]) and (s.plan_until is not null or p.task in ('talk', 'aftercare')) and coalesce(p.task, 'offer') <> 'ended'
      and (coalesce(p.task, 'offer') not in ('look', 'aftercare') or p.until <= ${before}::date)
    order by coalesce(p.until, s.plan_until), f.id limit ${most}::int`,
  );

/** The plans of the team whose day is over: each half by its own index. */
export const listLatePlansOfTeam = (today: string, most: number) =>
  many(
    ListedStanding,
    sql`
    select f.id as family_id, f.name as family_name, x.task, x.who, x.since, x.until, x.casemanager_name, x.referral_id
    from ((select p.family_id, p.task, p.who, p.since, p.until, h.casemanager_name, h.referral_id
        from plan_standing p join lateral (select (array_agg(t.referral_id order by t.referral_id))[1] as referral_id, max(t.casemanager_name) as casemanager_name from team_standing t
          where t.family_id = p.family_id having bool_or(t.is_helped) or p.task in ('talk', 'aftercare') and count(*) > 0) h on true
        where p.team_id = (select actor_organisation()) and p.until < ${today}::date order by p.until limit ${most}::int)
      union all
      (select t.family_id, 'offer', '', min(t.since), min(t.plan_until), max(t.casemanager_name), (array_agg(t.referral_id order by t.referral_id))[1]
        from team_standing t where t.team_id = (select actor_organisation()) and t.plan_until < ${today}::date and t.is_helped
          and not exists (select from plan_standing p where p.family_id = t.family_id)
        group by t.family_id order by min(t.plan_until) limit ${most}::int)) x
    join family f on f.id = x.family_id
    order by x.until, f.id limit ${most}::int`,
  );
