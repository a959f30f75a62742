// What did the casemanager tell the school last, and when does the next news come?

import { day } from '../../database/sql.ts';
import type { RowOf, SentReferral } from '../facts.ts';

export const supportColumns = {
  lastFeedbackOn: day.nullable(),
  nextFeedbackOn: day.nullable(),
};

type Told = Pick<SentReferral, 'lastFeedbackOn' | 'nextFeedbackOn' | 'isToldAll'>;

export const supportFacts = ({
  lastFeedbackOn,
  nextFeedbackOn,
  sharingOpen,
}: RowOf<typeof supportColumns> & { sharingOpen: boolean | null }): Told => ({
  lastFeedbackOn: lastFeedbackOn ?? undefined,
  nextFeedbackOn: nextFeedbackOn ?? undefined,
  // Once sharing ended nobody sees the feedback itself any more.
  isToldAll: lastFeedbackOn !== null && nextFeedbackOn === null && sharingOpen !== false,
});
