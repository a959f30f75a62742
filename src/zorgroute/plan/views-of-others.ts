// Whose view of the plan may somebody read? The own, and of others only what they chose to share with this person. Pure.

import type { PlanEntry } from './entry-queries.ts';
import { firstName } from './people.ts';
import type { Person } from './plan-text.ts';

/** The words of others that this person may read: of each the newest that stands. */
export function viewsFor(entries: readonly PlanEntry[], people: readonly Person[], readerId: string) {
  return people.flatMap((person) => {
    if (person.id === readerId) return [];
    const newest = newestAnswer(entries, person.id);
    const { view, viewReaders } = newest?.answers ?? {};
    const isShared = Array.isArray(viewReaders) && viewReaders.includes(readerId);
    return isShared && typeof view === 'string' && view
      ? [{ who: firstName(person), words: view.split(/\n+/) }]
      : [];
  });
}

/** The newest answer of this person that stands. The entries are the newest first. */
export const newestAnswer = (entries: readonly PlanEntry[], personId: string): PlanEntry | undefined =>
  entries.find((entry) => entry.kind === 'plan_answer' && entry.planPersonId === personId && !entry.isStruck);
