// How much waits in the memberships that are not active now? Counted from the same rows as the work page shows.

import type { Elsewhere } from './elsewhere-queries.ts';

/** Feedback that is due later than this many days is not yet work that waits. */
export const SOON_DAYS = 7;

export const totalElsewhere = (counts: readonly Elsewhere[]): number =>
  counts.reduce((sum, { waiting }) => sum + waiting, 0);
