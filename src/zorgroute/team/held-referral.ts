// May the team do this with a referral now? Asked once nobody else can change it any more.

import type { Ask } from '../../access/transaction.ts';
import { whyNot, type Action } from '../../basisteam/rules.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { findTeamReferral, hold, type TeamReferral } from './team-queries.ts';

/**
 * The referral as it stands, until the transaction ends.
 * @param field where the form says so when it may not
 * @throws Refused with why not, and what then
 */
export async function holdFor(
  action: Action,
  { ask, referralId, field }: { ask: Ask; referralId: string; field: string },
): Promise<TeamReferral> {
  await ask(hold(referralId));
  const referral = await ask(findTeamReferral(referralId));
  const sentence = whyNot(action, referral);
  if (sentence) throw new Refused(sentence, field);
  return referral;
}
