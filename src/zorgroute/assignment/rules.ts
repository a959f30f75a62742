// By when does the school hear who the casemanager is, and how long did questions back pause that? Pure.

import type { Day } from '../../calendar/days.ts';
import { addWorkingDays, workingDaysBetween, type Calendar } from '../../calendar/working-days.ts';
import { dueOn, type Terms } from '../terms.ts';
import { CASEMANAGER } from './terms.ts';

/**
 * "U hoort uiterlijk … van het CJG": the day by which the school hears who the casemanager is.
 * `pausedWorkingDays` is the time that questions back to the school took.
 */
export function promisedDate(sentOn: Day, calendar: Calendar, terms?: Terms, pausedWorkingDays = 0): Day {
  return addWorkingDays(dueOn(CASEMANAGER, sentOn, calendar, terms), pausedWorkingDays, calendar);
}

/** A question of the team to the school, and the day of the answer once there is one. */
export type Pause = { askedOn: Day; answeredOn?: Day | undefined };

/** How many working days the answered questions paused the team's terms; a day that two were open counts once. */
export function pausedWorkingDays(questions: readonly Pause[], calendar: Calendar): number {
  const answered = questions.filter((question) => question.answeredOn !== undefined);
  const inOrder = answered.sort((a, b) => a.askedOn.localeCompare(b.askedOn));
  let [countedUntil, total] = ['', 0];
  for (const { askedOn, answeredOn = askedOn } of inOrder) {
    total += workingDaysBetween(askedOn > countedUntil ? askedOn : countedUntil, answeredOn, calendar);
    if (answeredOn > countedUntil) countedUntil = answeredOn;
  }
  return total;
}
