// SQL for what plans wait for on a day on which nobody did anything: a piece is taken, and written again. Only for the task.

import { z } from 'zod';

import { day, many, run, sql, uuid } from '../database/sql.ts';
import type { EntryKind } from '../zorgroute/plan/entry-queries.ts';
import { PlanText } from '../zorgroute/plan/plan-text.ts';
import { Sent } from '../zorgroute/plan/queries.ts';

const EntryFacts = z.object({
  id: uuid,
  subjectId: uuid.nullable(),
  kind: z.custom<EntryKind>((kind) => typeof kind === 'string'),
  happenedOn: day,
  planPersonId: uuid.nullable(),
  reading: z.string(),
  answers: z.record(z.string(), z.unknown()),
  isStruck: z.boolean(),
});

const DuePlan = z.object({
  familyId: uuid,
  since: day.nullable(),
  content: PlanText.nullable(),
  createdAt: z.date().nullable(),
  sent: z.array(Sent),
  entries: z.array(EntryFacts),
});
export type DuePlan = z.output<typeof DuePlan>;

/** Takes a piece of the plans that may wait for something else today, and leaves to people what they are busy with. */
export const takeDuePlans = (most: number) =>
  many(
    DuePlan,
    sql`select family_id, since, content, created_at, sent, entries from access.take_due_plans(${most}::int)`,
  );

type Row = {
  family_id: string;
  task: string;
  who: string;
  since: string;
  until: string | null;
  recheck_on: string | null;
};
export const writeDuePlans = (rows: readonly Row[]) =>
  run(sql`select access.write_due_plans(${JSON.stringify(rows)}::jsonb)`);
