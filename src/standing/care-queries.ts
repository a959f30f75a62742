// SQL for what schooldelen and arranged help wait for where nobody wrote in them: a piece is taken, and written again. Only for the task.

import { z } from 'zod';

import { day, many, run, sql, uuid } from '../database/sql.ts';
import { Sent } from '../zorgroute/plan/queries.ts';
import { PlanText } from '../zorgroute/plan/plan-text.ts';

/** Of an entry what decides; `versions`: of what it is about, how often it was written. */
const Fact = z.object({
  id: uuid,
  kind: z.string(),
  subjectId: uuid,
  happenedOn: day,
  planPersonId: uuid.nullable(),
  version: z.number().nullable(),
  answers: z.record(z.string(), z.unknown()),
  versions: z.number(),
});
export type Fact = z.output<typeof Fact>;

const DueSchooldeel = z.object({
  id: uuid,
  referralId: uuid,
  /** Null once no family has the child. */
  familyId: uuid.nullable(),
  content: PlanText.nullable(),
  sent: z.array(Sent),
  /** Of a proposal it and its words, of an agreement it and its news; in the order in which they happened. */
  entries: z.array(Fact),
});
export type DueSchooldeel = z.output<typeof DueSchooldeel>;

export const takeDueSchooldeel = (most: number) =>
  many(
    DueSchooldeel,
    sql`select id, referral_id, family_id, content, sent, entries from access.take_due_schooldeel(${most}::int)`,
  );

const DueHelp = z.object({ helpId: uuid, entries: z.array(Fact) });
export type DueHelp = z.output<typeof DueHelp>;

export const takeDueHelp = (most: number) =>
  many(DueHelp, sql`select help_id, entries from access.take_due_help(${most}::int)`);

/** As the columns are called. */
type Rows = readonly Record<string, string | null>[];

export const writeDueSchooldeel = (rows: Rows) =>
  run(sql`select access.write_due_schooldeel(${JSON.stringify(rows)}::jsonb)`);

export const writeDueHelp = (rows: Rows) =>
  run(sql`select access.write_due_help(${JSON.stringify(rows)}::jsonb)`);
