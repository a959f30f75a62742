// SQL for how the portal's own tasks fare.

import { z } from 'zod';

import { many, run, sql } from '../database/sql.ts';

/** Of the task that asks: null when it was done. */
export const noteTask = (failed: string | null) => run(sql`select access.note_task(${failed}::text)`);

const TaskState = z.object({
  task: z.enum(['standing', 'upkeep', 'terms', 'mail']),
  doneAt: z.date().nullable(),
  failingSince: z.date().nullable(),
  failures: z.number(),
  code: z.string().nullable(),
});
export type TaskState = z.output<typeof TaskState>;

/** For an administrator. */
export const listTaskStates = () =>
  many(TaskState, sql`select task, done_at, failing_since, failures, code from task_state order by task`);
