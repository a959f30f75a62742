// What follows for the traject when an entry is struck? Pure.

import { isCurrent, type AnyEntry } from '../entry.ts';
import { writtenKind } from './entry-kinds.ts';

/** What a traject stands on; the rest leans on it. */
const isGround = ({ kind }: AnyEntry) => writtenKind(kind)?.isGround === true;

/** Striking it ends the traject: nothing else of it stands, and nothing was sent. The database holds the same. */
export const isLastThatStands = (entry: AnyEntry, entries: readonly AnyEntry[], wasSent: boolean): boolean =>
  !wasSent &&
  isGround(entry) &&
  !entries.some(
    (other) =>
      other.id !== entry.id &&
      other.trajectoryId === entry.trajectoryId &&
      isGround(other) &&
      isCurrent(other),
  );
