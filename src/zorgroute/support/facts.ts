// What did the casemanager tell the school last, and when does the next news come?

import { day } from '../../database/sql.ts';
import type { RowOf, SentReferral } from '../facts.ts';

export const supportColumns = {
  lastFeedbackOn: day.nullable(),
  nextFeedbackOn: day.nullable(),
  /** The casemanager opened the help again after the last feedback. */
  careReopenedOn: day.nullable(),
};

type Told = Pick<SentReferral, 'lastFeedbackOn' | 'nextFeedbackOn' | 'isToldAll' | 'careReopenedOn'>;

export const supportFacts = ({
  lastFeedbackOn,
  nextFeedbackOn,
  careReopenedOn,
  sharingOpen,
}: RowOf<typeof supportColumns> & { sharingOpen: boolean | null }): Told => ({
  lastFeedbackOn: lastFeedbackOn ?? undefined,
  nextFeedbackOn: nextFeedbackOn ?? undefined,
  careReopenedOn: careReopenedOn ?? undefined,
  // Once sharing ended nobody sees the feedback itself any more.
  isToldAll:
    lastFeedbackOn !== null && nextFeedbackOn === null && careReopenedOn === null && sharingOpen !== false,
});
