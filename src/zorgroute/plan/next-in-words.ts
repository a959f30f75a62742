// What the plan of a family waits for, and by when: one sentence for every page that says it.

import type { Day } from '../../calendar/days.ts';
import { plannedFor, spokenNearDay } from '../../forms/dates.ts';
import { taskInWords, type PlanStands } from './rules.ts';

/** What was agreed for a day is planned for it; anything else has a last day. `isLate` once that day is over. */
export function planWaitsInWords(stands: PlanStands & { until: Day }, today: Day) {
  const { task, until } = stands;
  const when = ['look', 'aftercare'].includes(task)
    ? plannedFor(until, today, spokenNearDay)
    : `uiterlijk ${spokenNearDay(until, today)}`;
  return { what: `${taskInWords(stands)}, ${when}.`, isLate: until < today };
}
