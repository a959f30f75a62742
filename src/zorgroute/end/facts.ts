// What is known of the end of a traject, and of its being reopened?

import { z } from 'zod';

import { day } from '../../database/sql.ts';
import { END_OUTCOMES, type Facts, type RowOf } from '../facts.ts';

export const endColumns = {
  outcome: z.enum(END_OUTCOMES).nullable(),
  endedOn: day.nullable(),
  reopenedOn: day.nullable(),
};
/** As the team has it. */
export const sharedEndColumns = {
  withdrawnOn: day.nullable(),
  /** The school ended the traject; null again once it was reopened. */
  schoolEndedOn: day.nullable(),
  schoolReopenedOn: day.nullable(),
};

type Ends = Pick<Facts, 'end' | 'reopenedOn'>;

export const endFacts = ({ outcome, endedOn, reopenedOn }: RowOf<typeof endColumns>): Ends => ({
  end: outcome && endedOn ? { outcome, endedOn } : undefined,
  reopenedOn: reopenedOn ?? undefined,
});

type SharedRow = RowOf<typeof sharedEndColumns> & { returnedOn: string | null };

/** The team hears that the school ended it, not how: what was stopped or returned before, says the rest. */
export const sharedEndFacts = (row: SharedRow): Ends => ({
  end: sharedEndOf(row),
  reopenedOn: row.schoolReopenedOn ?? undefined,
});

function sharedEndOf({ schoolEndedOn, withdrawnOn, returnedOn }: SharedRow): Facts['end'] {
  if (withdrawnOn) return { outcome: 'withdrawn', endedOn: schoolEndedOn ?? withdrawnOn };
  if (schoolEndedOn) return { outcome: returnedOn ? 'returned' : 'closed', endedOn: schoolEndedOn };
  return undefined;
}
