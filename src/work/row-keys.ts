// Where does the next page of a list begin? After the last row that was shown, by its days and its id: no offset, and no name in an address.

import { z } from 'zod';

import { day, uuid } from '../database/sql.ts';

/** The `part` of a row that comes before all others of its list; a list begins before those. */
export const SAFETY_FIRST = -1;

/** `part`: of one traject two rows may wait for the same day; the second comes after the first. */
export type Key = { until: string; since: string; id: string; part: number };

/** Before every row of a list that begins with what comes first. */
export const FROM_THE_START: Key = {
  until: '-infinity',
  since: '-infinity',
  id: '00000000-0000-0000-0000-000000000000',
  part: SAFETY_FIRST,
};

const NO_DAY = 'infinity';
const Written = z.tuple([
  z.union([day, z.literal(NO_DAY)]),
  day,
  uuid,
  z.enum([String(SAFETY_FIRST), '0', '1']),
]);

/** As it stands in an address; a row without a day comes last. */
export const keyAfter = (row: { until: string | null; since: string; id: string; part: number }): string =>
  [row.until ?? NO_DAY, row.since, row.id, row.part].join('_');

/** Undefined when it was not written by `keyAfter`. */
export function readKey(written: string): Key | undefined {
  const { data } = Written.safeParse(written.split('_'));
  return data && { until: data[0], since: data[1], id: data[2], part: Number(data[3]) };
}
