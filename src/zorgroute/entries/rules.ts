// What follows for the traject when an entry is struck? Pure.

import { isCurrent, type Entry } from '../timeline.ts';

/** What a traject stands on; the rest leans on it. */
const GROUNDS: readonly Entry['kind'][] = ['signal', 'consultation', 'conversation'];

/** Striking it ends the traject: nothing else of it stands, and nothing was sent. The database holds the same. */
export const isLastThatStands = (entry: Entry, entries: readonly Entry[], wasSent: boolean): boolean =>
  !wasSent &&
  GROUNDS.includes(entry.kind) &&
  !entries.some(
    (other) =>
      other.id !== entry.id &&
      other.trajectoryId === entry.trajectoryId &&
      GROUNDS.includes(other.kind) &&
      isCurrent(other),
  );
