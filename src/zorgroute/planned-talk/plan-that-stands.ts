// Which talk with the parents is planned now, and where is it called off? One talk in several versions: each move replaces the one before.

import { spokenDay } from '../../forms/dates.ts';
import { isCurrent } from '../entry.ts';
import type { Entry, EntryOf } from '../entries/timeline.ts';
import type { TrajectoryFacts } from '../facts/facts-of-rows.ts';
import { planPage } from './entry.ts';

export type PlannedTalk = EntryOf<'planned_talk'>;

/** What is planned; undefined once it was called off, held, or a decision ended it. */
export const planThatStands = (
  { plannedOn }: Pick<TrajectoryFacts, 'plannedOn'>,
  entries: readonly Entry[],
): PlannedTalk | undefined => (plannedOn === null ? undefined : lastPlanned(entries));

/** What was planned last, as the facts see it: a move leaves a talk its place among the others. It may stand no more. */
export function lastPlanned(entries: readonly Entry[]): PlannedTalk | undefined {
  const versions = new Map(
    entries.filter((entry) => entry.kind === 'planned_talk').map((entry) => [entry.id, entry]),
  );
  const firstSavedAt = ({ at, correctsId }: PlannedTalk): number => {
    const before = versions.get(correctsId ?? '');
    return before ? firstSavedAt(before) : Number(at);
  };
  return [...versions.values()]
    .filter(isCurrent)
    .toSorted((one, other) => firstSavedAt(other) - firstSavedAt(one))[0];
}

/** Where a talk that stands is called off, for who knows that safety was chosen. */
export const callOffInstead = (trajectoryId: string, on: string, today: string) => ({
  sentence: `Er staat een gesprek met de ouders voor ${spokenDay(on, today)}.`,
  link: { href: planPage({ trajectoryId, referralId: null }), label: 'Afzeggen' },
});
