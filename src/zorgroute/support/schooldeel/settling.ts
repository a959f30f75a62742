// At the end of whatever changed the schooldeel, in the same transaction: what it waits for now is written.

import type { Ask } from '../../../access/transaction.ts';
import { Refused } from '../../../forms/refusal-at-a-field.ts';
import type { Agreement } from './agreement.ts';
import { partsUnderLock } from './around-a-schooldeel.ts';
import { agreementsOf } from './parts-of-entries.ts';
import { proposalNow } from './proposal-now.ts';
import { listSharedEntries } from './queries.ts';
import { agreementStands } from './rules.ts';
import {
  changeSchooldeelStanding,
  deleteSchooldeelStanding,
  writeSchooldeelStanding,
} from './standing-queries.ts';

/** Of a proposal: none once it went to the school, or was struck. */
export async function settleProposal(
  ask: Ask,
  familyId: string,
  proposalId: string,
  today: string,
): Promise<void> {
  const parts = await partsUnderLock(ask, familyId, today);
  const proposal = parts.proposals.find((one) => one.proposalId === proposalId);
  const now = proposal && proposalNow(parts, proposal);
  if (!now) {
    await ask(deleteSchooldeelStanding(proposalId));
    return;
  }
  const { referralId } = proposal;
  await ask(writeSchooldeelStanding({ id: proposalId, referralId, isShared: false, ...now }, now.stands));
}

/** Of an agreement that is there already: by either side. */
export async function settleAgreement(ask: Ask, referralId: string, agreementId: string): Promise<void> {
  const agreement = await agreementNow(ask, referralId, agreementId);
  await ask(changeSchooldeelStanding(agreementId, agreementStands(agreement)));
}

/** @throws Refused for what is not there any more */
export async function agreementNow(ask: Ask, referralId: string, agreementId: string): Promise<Agreement> {
  const all = agreementsOf(await ask(listSharedEntries({ referralId })));
  const agreement = all.find((one) => one.agreementId === agreementId);
  if (!agreement) throw new Refused(GONE, 'step');
  return agreement;
}
export const GONE =
  'Dit is intussen veranderd of doorgehaald. Open het schooldeel opnieuw en kijk wat er nu staat.';
