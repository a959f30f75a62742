// What has to be answered before help to some of the children can end, and which days can be? Pure.

import { addMonths, type Day } from '../../calendar/days.ts';
import type { Mistake } from '../../forms/form.ts';
import { childIdOf, firstName, isReader, type SentChild } from '../plan/people.ts';
import { EVERYBODY, type Goal, type Person, type PlanText } from '../plan/plan-text.ts';
import type { Help } from '../support/help/arranged-help.ts';
import { helpStands } from '../support/help/rules.ts';

export type Child = { referralId: string; name: string; personId: string; closedOn: Day | null };

/** Whose help can end or be opened again: whose referral is there. */
export const childrenOf = (familyId: string, sent: readonly SentChild[]): Child[] =>
  sent.flatMap(({ referralId, childName, closedOn }) =>
    referralId
      ? [
          {
            referralId,
            name: firstName({ name: childName }),
            personId: childIdOf(familyId, childName),
            closedOn: closedOn ?? null,
          },
        ]
      : [],
  );

type Ending = { children: readonly Child[]; chosen: readonly string[] };

/** Of the whole family everything ends; of one child what is for closed children alone. */
function isOfChosen(forWhom: readonly string[], { children, chosen }: Ending): boolean {
  const remaining = children.filter(({ referralId, closedOn }) => !closedOn && !chosen.includes(referralId));
  if (!remaining.length) return true;
  const ending = children.filter(({ referralId }) => chosen.includes(referralId));
  return forWhom.length > 0 && forWhom.every((id) => ending.some(({ personId }) => personId === id));
}

/** The goals that go on though help to everybody they are for would end. */
export const unansweredGoals = ({ goals }: Pick<PlanText, 'goals'>, ending: Ending): Goal[] =>
  goals.filter(({ state, forWhom }) => state === '' && isOfChosen(forWhom, ending));

/** Help that goes on, of which has to be said how it ends. */
export const helpToEnd = (helps: readonly Help[], ending: Ending): Help[] =>
  helps.filter((help) => helpStands(help).until !== null && isOfChosen(help.forWhom, ending));

export const runningHelp = (helps: readonly Help[]): Help[] =>
  helps.filter((help) => helpStands(help).until !== null);

/** Who is asked whether it helped: parents who read the plan by a choice, children in words. */
export const judgesOf = ({ people }: Pick<PlanText, 'people'>) => ({
  parents: people.filter((person) => isReader(person) && person.kind === 'guardian'),
  children: people.filter((person) => isReader(person) && person.kind === 'child'),
});

/** Help ended by today, and not before the last that was noted of it. */
export function endMistake(
  on: Day,
  { today, from }: { today: Day; from: Day },
  spoken: (day: Day) => string,
): Mistake | undefined {
  if (on > today) return { name: 'on', message: 'Deze dag moet nog komen. Sluit af op de dag zelf.' };
  return on < from
    ? { name: 'on', message: `Kies ${spoken(from)} of een latere dag: toen gebeurde er nog iets.` }
    : undefined;
}

/** Aftercare is looked at on a day that comes, within a year: after that the family can always ring. */
export function aftercareMistake(on: Day, today: Day): string | undefined {
  if (on <= today) return 'Kies een dag die nog komt.';
  return on > addMonths(today, MOST_MONTHS) ? 'Kies een dag binnen een jaar.' : undefined;
}
const MOST_MONTHS = 12;

/** The talk is soon. */
export function talkMistake(on: Day, today: Day): Mistake | undefined {
  if (on < today) return { name: 'talkOn', message: 'Kies vandaag of een dag die nog komt.' };
  return on > addMonths(today, 1)
    ? { name: 'talkOn', message: 'Spreek het gezin binnen een maand. Kies een eerdere dag.' }
    : undefined;
}

/** What one house alone reads is of a house of this plan. */
export const readersOfStay = (readers: string | undefined, houses: readonly Person[]): string =>
  houses.some(({ id }) => id === readers) ? String(readers) : EVERYBODY;
