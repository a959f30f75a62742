// What did a teacher alone note or change that the intern begeleider has not seen?

import { z } from 'zod';

import { day } from '../../database/sql.ts';
import type { Facts, RowOf } from '../facts.ts';

export const seenColumns = {
  unseenSince: day.nullable(),
  /** Null when nothing waits. `changed`: she took something back, and what was decided before decides again. */
  unseenWhat: z.enum(['consultation', 'conversation', 'several', 'changed']).nullable(),
};

export const seenFacts = ({ unseenSince, unseenWhat }: RowOf<typeof seenColumns>): Pick<Facts, 'unseen'> => ({
  unseen: unseenSince && unseenWhat ? { since: unseenSince, what: unseenWhat } : undefined,
});
