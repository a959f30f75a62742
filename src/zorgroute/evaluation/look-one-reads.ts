// What of a look together may one person read? By what that person may read of the plan (readingOf), and of words and figures the own alone. Pure.

import type { PlanText } from '../plan/plan-text.ts';
import { readingOf } from '../plan/what-one-reads.ts';
import { keyOf, type Look } from './look.ts';

/** The look as this person may read it; undefined where nothing of it is this person's to read. */
export function lookFor(plan: PlanText, look: Look, personId: string): Look | undefined {
  const reading = readingOf(plan, personId);
  if (!reading || (look.houseId !== null && look.houseId !== personId)) return undefined;
  const own = <T extends { speaker: string }>(all: readonly T[]) =>
    all.filter(({ speaker }) => speaker === keyOf(personId));
  const goals = look.goals
    .filter(({ goalId }) => reading.goals.some(({ id }) => id === goalId))
    .map((goal) => ({ ...goal, said: own(goal.said), scores: own(goal.scores) }));
  // Whom else a parent met, and who else was asked, is not told.
  return { ...look, goals, withWhom: [], others: '' };
}
