// What of the help may one person read? By what that person may read of the plan (readingOf), and never more. Pure.

import { EVERYBODY, type PlanText } from '../../plan/plan-text.ts';
import { childIdOf } from '../../plan/people.ts';
import { readingOf } from '../../plan/what-one-reads.ts';
import type { Help } from './arranged-help.ts';
import { helpStands } from './rules.ts';

type Read = Pick<Help, 'goalId' | 'forWhom' | 'readers'>;

/** Whose house it is of, or EVERYBODY. Its own house stays its own, whoever's the goal became since. */
export function readersOfHelp({ goalId, readers }: Read, plan: PlanText): string {
  const goal = plan.goals.find(({ id }) => id === goalId);
  return readers && readers !== EVERYBODY ? readers : (goal?.readers ?? EVERYBODY);
}

/** The help that this person may read; none for whoever reads nothing of the plan. */
export function helpFor<H extends Read>(plan: PlanText, helps: readonly H[], personId: string): H[] {
  const reading = readingOf(plan, personId);
  if (!reading) return [];
  return helps.filter((help) => {
    const isUnderGoal = plan.goals.some(({ id }) => id === help.goalId);
    if (isUnderGoal && !reading.goals.some(({ id }) => id === help.goalId)) return false;
    return [EVERYBODY, personId].includes(readersOfHelp(help, plan));
  });
}

/** Help that goes on and is read by one house alone: by this person's, or by anybody's. */
export const runningOfOneHouse = (helps: readonly Help[], plan: PlanText, personId?: string): Help[] =>
  helps.filter((help) => {
    const readers = readersOfHelp(help, plan);
    const isOfHouse = personId === undefined ? readers !== EVERYBODY : readers === personId;
    return isOfHouse && helpStands(help).until !== null;
  });

/** Of which children the school may hear that it began or stopped, by their referrals: of those it is for, and never where it is of one house. */
export function toldOf(
  help: Read,
  plan: PlanText,
  {
    familyId,
    children,
  }: { familyId: string; children: readonly { referralId: string; childName: string }[] },
): string[] {
  const goal = plan.goals.find(({ id }) => id === help.goalId);
  if (!goal || readersOfHelp(help, plan) !== EVERYBODY) return [];
  return children
    .filter(({ childName }) => {
      const id = childIdOf(familyId, childName);
      return help.forWhom.includes(id) && goal.forWhom.includes(id);
    })
    .map(({ referralId }) => referralId);
}
