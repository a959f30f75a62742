// What can be done for a child of whom safety was chosen, or might have been for all that the reader may know? Nothing that leads to a talk. Pure.

import { insteadOfTalk, safetyPage, type Reserve } from '../zorgroute/consultation/rules.ts';
import type { Actions } from './next-action.ts';

/**
 * The steps of the meldcode go first where safety asks them before all else, and no button leads to that talk. Who may not know what was chosen finds the talk only among
 * what can be noted, as it stands there always.
 * @param reserve `isFirst`: this reader knows, and the steps are what is next
 */
export function withoutTalk(
  actions: Actions,
  trajectoryId: string,
  reserve: Reserve & { isFirst: boolean },
): Actions {
  const { first, ...others } = actions;
  if (insteadOfTalk(reserve) === undefined) return actions;
  if (!reserve.isSafety) return first?.isTalk ? { ...others, records: [...others.records, first] } : actions;
  const steps = { href: safetyPage(trajectoryId), label: 'De stappen van de meldcode' };
  const isInstead = reserve.isFirst || first?.isTalk;
  const isPressed = isInstead && first?.isPress;
  const records = [...others.records, ...(isInstead && first && !first.isPress ? [first] : [])];
  return {
    ...others,
    ...(isInstead ? { first: steps } : first && { first }),
    ...(isPressed && { beside: first }),
    records: records.filter(({ isTalk }) => !isTalk),
  };
}
