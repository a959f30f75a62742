// What is known of the signals of a traject?

import { z } from 'zod';

import { day } from '../../database/sql.ts';
import type { Facts, RowOf } from '../facts.ts';

export const signalColumns = {
  /** When what was noted was seen first. */
  firstSeenOn: day.nullable(),
  lastSignalOn: day.nullable(),
  need: z.enum(['learning', 'living', 'both', 'unknown']).nullable(),
};

export const signalFacts = ({
  lastSignalOn,
}: RowOf<Pick<typeof signalColumns, 'lastSignalOn'>>): Pick<Facts, 'lastSignalOn'> => ({
  lastSignalOn: lastSignalOn ?? undefined,
});
