// In which ways can a traject end now? "Naar een andere school" is never chosen: it follows from leaving the school. Pure.

import type { EndOutcome } from '../facts.ts';

type Facts = {
  sentOn: string | null;
  returnedOn: string | null;
  assignedOn: string | null;
  sentOutsideOn: string | null;
  sharingOpen: boolean | null;
};
export type ChosenOutcome = Exclude<EndOutcome, 'moved'>;

type Shared = Pick<Facts, 'sharingOpen' | 'assignedOn' | 'returnedOn'>;
/** Sharing ended once somebody was named: what was sent stays closed, and whoever refers again begins anew. */
export const isClosedForGood = ({ sharingOpen, assignedOn, returnedOn }: Shared): boolean =>
  sharingOpen === false && assignedOn !== null && returnedOn === null;

const STOPPED: ChosenOutcome[] = ['withdrawn', 'solved_at_school', 'no_referral'];
const AFTER_HELP_STOPPED: ChosenOutcome[] = ['withdrawn', 'closed', 'solved_at_school', 'no_referral'];

/**
 * While a referral lies with the team only withdrawing it fits; once help began it can also simply be done. Of a paper that
 * went outside the portal the intern begeleider tells how it went on. A school that has nothing at the team ends by itself, and
 * so does one where sharing was stopped: what the parents want then is the school's to tell. Where safety was chosen it ends as any other that is
 * simply done, which is why every traject may end so.
 */
export function outcomesFor({
  sentOn,
  returnedOn,
  assignedOn,
  sentOutsideOn,
  sharingOpen,
}: Facts): ChosenOutcome[] {
  if (!sentOn && !sentOutsideOn) return ['solved_at_school', 'no_referral', 'closed', 'by_mistake'];
  if (returnedOn) return ['returned', 'solved_at_school', 'no_referral'];
  if (sharingOpen === false) return assignedOn ? AFTER_HELP_STOPPED : STOPPED;
  if (sentOutsideOn) return ['closed', 'returned', 'withdrawn'];
  return assignedOn ? ['closed', 'withdrawn'] : ['withdrawn'];
}
