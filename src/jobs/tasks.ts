// What does the portal do by itself, and how often? Each as a system actor of its own; how it fared is noted for the administrators.

import { asTask } from '../access/pieces.ts';
import type { SystemTask } from '../access/permissions.ts';
import type { Clock } from '../clock.ts';
import { sendMail, watchDays, type Mailing } from '../mail/sending.ts';
import { drain } from '../standing/drain.ts';
import { rulesOfNow } from '../standing/rules-of-now.ts';
import { keepUp } from '../upkeep.ts';
import { noteTask } from './queries.ts';

/** @param isEnding the process ends: no more than what is under way */
type Work = (isEnding: () => boolean) => Promise<unknown>;
export type Tasks = Record<SystemTask, Work>;

/** As cron says it, in minutes of the machine's clock: which day or hour it is for the portal, each asks the portal's own. */
export const HOW_OFTEN: Record<SystemTask, string> = {
  /** Work of the owner, a birthday or a new release shows in the lists within a minute. */
  standing: '* * * * *',
  mail: '* * * * *',
  terms: '*/10 * * * *',
  upkeep: '30 2 * * *',
};

export const tasksOf = (jobsUrl: string, clock: Clock, mailing: Mailing): Tasks => ({
  standing: async () => drain(jobsUrl, clock, { rules: await rulesOfNow() }),
  upkeep: () => keepUp(jobsUrl, clock),
  terms: () => watchDays(jobsUrl, clock),
  mail: (isEnding) => sendMail(jobsUrl, clock, mailing, isEnding),
});

/**
 * Does it, and notes how that went.
 * @throws what went wrong, so that it is tried again
 */
export async function doTask(
  task: SystemTask,
  work: () => Promise<unknown>,
  { jobsUrl, clock }: { jobsUrl: string; clock: Clock },
): Promise<void> {
  const note = (failed: string | null) =>
    asTask(task, jobsUrl, clock, (piece) => piece((ask) => ask(noteTask(failed))));
  try {
    await work();
  } catch (error) {
    await note(codeOf(error)).catch(() => undefined); // the first reason counts
    throw error;
  }
  await note(null);
}

/** What the machine or the database calls it: a message may hold what somebody wrote. */
export function codeOf(error: unknown): string {
  const told = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(told instanceof Error)) return 'unknown';
  return ('code' in told ? String(told.code) : told.name).slice(0, 60);
}
