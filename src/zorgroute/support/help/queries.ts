// SQL for the help that is arranged: what it is, the news about it, and what it waits for. Row-level security narrows every query.

import { z } from 'zod';

import { day, many, run, sql, touchOne, uuid } from '../../../database/sql.ts';
import { nameOfHelp, type HelpStands, type HelpTask } from './rules.ts';

const Entry = z.object({
  id: uuid,
  kind: z.enum(['arranged_help', 'help_news']),
  helpId: uuid,
  happenedOn: day,
  answers: z.record(z.string(), z.unknown()),
  authorName: z.string(),
  correctorName: z.string().nullable(),
  correctionReason: z.string(),
  isMine: z.boolean(),
  createdAt: z.date(),
  /** Of the help: how often it was written. */
  versions: z.number(),
});
export type HelpEntry = z.output<typeof Entry>;

/** As they read now, in the order in which they happened; a family seldom has more than some tens. */
export const listHelpEntries = (familyId: string) =>
  many(
    Entry,
    sql`
    select e.id, e.kind, e.subject_id as help_id, e.happened_on, e.answers, e.author_name, e.corrector_name, e.correction_reason,
      coalesce(e.author_person_id = actor_person(), false) as is_mine, e.created_at,
      (select count(*)::int from care_entry v where v.subject_id = e.subject_id and v.kind = 'arranged_help') as versions
    from care_entry e where e.family_id = ${familyId}::uuid and e.kind in ('arranged_help', 'help_news') and e.superseded_at is null and e.struck_at is null
    order by e.happened_on, e.created_at, e.id limit 1000`,
  );

/** `of`: the entry that it takes the place of, and why. */
type NewEntry = {
  kind: 'arranged_help' | 'help_news';
  helpId: string;
  on: string;
  answers: Record<string, unknown>;
  corrects?: { of: string; reason: string };
};

export const insertHelpEntry = (familyId: string, { kind, helpId, on, answers, corrects }: NewEntry) =>
  run(sql`
    insert into care_entry (kind, family_id, subject_id, happened_on, answers, corrects_id, correction_reason)
    values (${kind}::text, ${familyId}::uuid, ${helpId}::uuid, ${on}::date, ${JSON.stringify(answers)}::jsonb,
      ${corrects?.of ?? null}::uuid, ${corrects?.reason ?? ''}::text)`);

/** No row when it is gone, or neither the actor's own nor the newest news of a family that the actor keeps. */
export const strikeHelpEntry = (entryId: string, reason: string) =>
  touchOne(sql`select from access.strike_care_entry(${entryId}::uuid, ${reason}::text) struck where struck`);

const Child = z.object({ referralId: uuid, childName: z.string() });
/** The children of the family as they were sent. */
export const listReferredChildren = (familyId: string) =>
  many(
    Child,
    sql`select c.referral_id, c.child_name from care_case c where c.family_id = ${familyId}::uuid and c.referral_id is not null`,
  );

type Settled = HelpStands & { helpId: string; what: string; by: string };

export const writeHelpStanding = (
  familyId: string,
  { helpId, task, since, until, waitsSince, ...help }: Settled,
) =>
  run(sql`
    insert into help_standing (help_id, family_id, task, help_name, since, until, waits_since)
    values (${helpId}::uuid, ${familyId}::uuid, ${task}::text, ${nameOfHelp(help)}::text, ${since}::date, ${until}::date, ${waitsSince}::date)
    on conflict (help_id) do update set task = excluded.task, help_name = excluded.help_name, since = excluded.since, until = excluded.until,
      waits_since = excluded.waits_since`);

/** Of help that was struck nothing is waited for. */
export const deleteHelpStanding = (helpId: string) =>
  run(sql`delete from help_standing where help_id = ${helpId}::uuid`);

const First = z.object({
  helpId: uuid,
  task: z.custom<HelpTask>((task) => typeof task === 'string'),
  what: z.string(),
  since: day,
  until: day,
  waitsSince: day.nullable(),
});
export type StandingHelp = z.output<typeof First>;

/** What the help of the family waits for, the first day first. */
export const listHelpOfFamily = (familyId: string) =>
  many(
    First,
    sql`
    select help_id, task, help_name as what, since, until, waits_since from help_standing
    where family_id = ${familyId}::uuid and until is not null order by until, help_id limit 100`,
  );

const Listed = First.extend({
  familyId: uuid,
  familyName: z.string(),
  /** Of one of its children that is helped: what the log of looking names. */
  referralId: uuid,
  casemanagerName: z.string().nullable(),
});
export type ListedHelp = z.output<typeof Listed>;

/** The help of one's own families, the first day first. Whether it still helps is no work before `before`. */
export const listHelpOfCasemanager = (before: string, most: number) =>
  many(
    Listed,
    sql`
    select h.help_id, h.family_id, f.name as family_name, h.task, h.help_name as what, h.since, h.until, h.waits_since, s.referral_id, s.casemanager_name
    from help_standing h join family f on f.id = h.family_id
    join lateral (select (array_agg(t.referral_id order by t.referral_id))[1] as referral_id, max(t.casemanager_name) as casemanager_name
      from team_standing t where t.family_id = h.family_id and t.is_helped having count(*) > 0) s on true
    where h.family_id = any ((select family_ids())::uuid[]) and h.until is not null and (h.task <> 'goesOn' or h.until <= ${before}::date)
    order by h.until, h.help_id limit ${most}::int`,
  );

/** The help of the team whose day is over. */
export const listLateHelpOfTeam = (today: string, most: number) =>
  many(
    Listed,
    sql`
    select h.help_id, h.family_id, f.name as family_name, h.task, h.help_name as what, h.since, h.until, h.waits_since, s.referral_id, s.casemanager_name
    from help_standing h join family f on f.id = h.family_id
    join lateral (select (array_agg(t.referral_id order by t.referral_id))[1] as referral_id, max(t.casemanager_name) as casemanager_name
      from team_standing t where t.family_id = h.family_id and t.is_helped having count(*) > 0) s on true
    where h.team_id = (select actor_organisation()) and h.until < ${today}::date
    order by h.until, h.help_id limit ${most}::int`,
  );
