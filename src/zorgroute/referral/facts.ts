// What is known of a referral: in preparation, sent, and back?

import { z } from 'zod';

import { day, uuid } from '../../database/sql.ts';
import type { Facts, RowOf, SentReferral } from '../facts.ts';
import { isComplete } from './rules.ts';

/** Shared with the team. */
export const sentColumns = {
  referralId: uuid.nullable(),
  reference: z.string().nullable(),
  teamId: uuid.nullable(),
  sentOutsideOn: day.nullable(),
  sharingOpen: z.boolean().nullable(),
  rounds: z.number().nullable(),
  sentOn: day.nullable(),
  returnedOn: day.nullable(),
  /** The municipality where the child lives by now, when that is another than the team's. */
  movedToName: z.string().nullable(),
  /** There was a consultation at school; unknown to the school's own row, which has the consultation itself. */
  consulted: z.boolean().nullish(),
};
/** The school's alone. */
export const preparationColumns = {
  preparationOn: day.nullable(),
  preparationChangedOn: day.nullable(),
  preparedSinceReturn: z.boolean(),
  talkedSinceReturn: z.boolean().nullable(),
  textVersion: z.number(),
  preparation: z.record(z.string(), z.unknown()).nullable(),
  onlyTeamId: uuid.nullable(),
};

type Sent = Pick<SentReferral, 'sentOn' | 'isOutside' | 'returnedOn'>;

export const sentFacts = (row: RowOf<typeof sentColumns> & { sentOn: string }): Sent => ({
  sentOn: row.sentOutsideOn ?? row.sentOn,
  isOutside: row.sentOutsideOn !== null,
  returnedOn: row.returnedOn ?? undefined,
});

type Taken = RowOf<Pick<typeof preparationColumns, 'talkedSinceReturn'>> &
  RowOf<Pick<typeof sentColumns, 'sharingOpen' | 'returnedOn'>> & { assignedOn: string | null };

/** It is the school's again once it talked about the advice, or when sharing ended before somebody began to help. */
export const isTakenUp = ({ talkedSinceReturn, sharingOpen, returnedOn, assignedOn }: Taken): boolean =>
  talkedSinceReturn === true || (sharingOpen === false && !returnedOn && !assignedOn);

/**
 * What is being prepared now, once an earlier version that came back was taken up.
 * @param mayBeRead asked only where it is still to be sent: reading ten pages for every row of a list was a sixth of its time
 */
export function preparationFacts(
  row: RowOf<typeof preparationColumns> & { returnedOn: string | null },
  mayBeRead: boolean,
): Pick<Facts, 'preparation'> {
  const isCurrent = !row.returnedOn || row.preparedSinceReturn;
  if (!row.preparationOn || !row.preparation || !isCurrent) return { preparation: undefined };
  return {
    preparation: {
      startedOn: (row.returnedOn ? row.preparationChangedOn : null) ?? row.preparationOn,
      complete: mayBeRead && isComplete(row.preparation),
    },
  };
}
