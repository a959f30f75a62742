// Which schools hear of this news? Those that may when the help begins, and of its end those that heard it begin.

import type { Ask } from '../../../access/transaction.ts';
import type { PlanText } from '../../plan/plan-text.ts';
import type { Help, StepOfHelp } from './arranged-help.ts';
import { toldOf } from './help-one-reads.ts';
import { listReferredChildren } from './queries.ts';
import { listOpenReferrals } from './told-queries.ts';

type Around = { familyId: string; text: PlanText };

/** By their referrals: what is kept as `tells`, and told by access.tell_of_help in the same transaction. */
export async function toldNow(
  ask: Ask,
  help: Help,
  step: StepOfHelp,
  { familyId, text }: Around,
): Promise<string[]> {
  if (step !== 'yes' && step !== 'stopped') return [];
  const open = (await ask(listOpenReferrals(familyId))).map(({ referralId }) => referralId);
  const hear =
    step === 'yes'
      ? toldOf(help, text, { familyId, children: await ask(listReferredChildren(familyId)) })
      : heardBegin(help);
  return hear.filter((referralId) => open.includes(referralId));
}

/** Whom it is for, and under which goal, may have changed since. */
const heardBegin = ({ news }: Help): readonly string[] =>
  news.findLast(({ step }) => step === 'yes')?.tells ?? [];
