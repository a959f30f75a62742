// Which goals are looked at together, who is asked about each, and what follows of the answers? Pure.

import type { Day } from '../../calendar/days.ts';
import { DEFAULT_CALENDAR } from '../../calendar/working-days.ts';
import type { Mistake } from '../../forms/form.ts';
import { firstName, isReader } from '../plan/people.ts';
import { EVERYBODY, WHOLE_FAMILY, type Goal, type Person, type PlanText } from '../plan/plan-text.ts';
import type { Help } from '../support/help/arranged-help.ts';
import { readersOfHelp } from '../support/help/help-one-reads.ts';
import { helpStands } from '../support/help/rules.ts';
import { dueOn } from '../terms.ts';
import { keyOf, SCHOOL, type HowOn } from './look.ts';
import { EVALUATION } from './terms.ts';

/** `house`: the parent whose house it is about, or null for the goals of everybody. */
export const goalsToLookAt = ({ goals }: PlanText, house: string | null): Goal[] =>
  goals.filter(({ state, readers }) => state === '' && readers === (house ?? EVERYBODY));

/** The parents with goals of their own house that go on: each is looked at with that parent apart. */
export const housesToLookAt = (plan: PlanText): Person[] =>
  plan.people.filter(({ id }) => goalsToLookAt(plan, id).length > 0);

export type Speaker = { key: string; name: string };

/**
 * Who is asked about a goal, each in a field of its own: the children it is for and the parents who read it; the school where it is for a child;
 * whoever gives help under it that goes on.
 */
export function speakersOf(goal: Goal, plan: PlanText, helps: readonly Help[]): Speaker[] {
  const isForAll = goal.forWhom.includes(WHOLE_FAMILY);
  const isFor = ({ id }: Person) => isForAll || goal.forWhom.includes(id);
  const readers = plan.people.filter(
    (person) => isReader(person) && [EVERYBODY, person.id].includes(goal.readers),
  );
  const children = readers.filter((person) => person.kind === 'child' && isFor(person));
  const parents = readers.filter(({ kind }) => kind === 'guardian');
  const givers = helps.filter(
    (help) =>
      help.goalId === goal.id &&
      helpStands(help).until !== null &&
      readersOfHelp(help, plan) === goal.readers,
  );
  return [
    ...[...children, ...parents].map((person) => ({ key: keyOf(person.id), name: firstName(person) })),
    ...(children.length ? [{ key: SCHOOL, name: 'De school' }] : []),
    ...givers.map(({ helpId, by }) => ({ key: keyOf(helpId), name: by })),
  ];
}

/** Of the family alone: nobody else gives a figure. */
export const scorersOf = ({ people }: PlanText, house: string | null): Speaker[] =>
  people
    .filter((person) => isReader(person) && (house === null || person.id === house))
    .map((person) => ({ key: keyOf(person.id), name: firstName(person) }));

/** What was seen, was seen by today; not before there was a plan, and not before the look that it comes after. */
export function lookedMistake(
  on: Day,
  { today, from }: { today: Day; from: Day },
  spoken: (day: Day) => string,
): Mistake | undefined {
  if (on > today) return { name: 'on', message: 'Deze dag moet nog komen. Schrijf op wat u hebt gezien.' };
  return on < from
    ? { name: 'on', message: `Kies ${spoken(from)} of een latere dag: eerder was er niet wat u nu bekijkt.` }
    : undefined;
}

/** Today or later, and within three months of looking. */
export function nextMistake(
  nextOn: Day,
  { today, on }: { today: Day; on: Day },
  spoken: (day: Day) => string,
): Mistake | undefined {
  if (nextOn < today) return { name: 'nextOn', message: 'Kies vandaag of een dag die nog komt.' };
  const last = lastLookOn(on > today ? on : today);
  return nextOn > last
    ? { name: 'nextOn', message: `Kijk binnen drie maanden weer. Kies een dag tot en met ${spoken(last)}.` }
    : undefined;
}
export const lastLookOn = (from: Day): Day => dueOn(EVALUATION, from, DEFAULT_CALENDAR);

export const isScore = (typed: string): boolean => /^(10|\d)$/.test(typed);

const STATE_AFTER: Record<HowOn, string> = {
  goes_on: '',
  more: '',
  less: '',
  reached: 'reached',
  stops: 'dropped',
};
export const NOT_HELPING = 'Dit hielp niet.';

/** The plan with the goals as they are after the look: reached, stopped, or going on. */
export function afterLook(plan: PlanText, how: ReadonlyMap<string, HowOn>): PlanText {
  return {
    ...plan,
    goals: plan.goals.map((goal) => {
      const answer = how.get(goal.id);
      if (answer === undefined) return goal;
      return { ...goal, state: STATE_AFTER[answer], why: answer === 'stops' ? NOT_HELPING : '' };
    }),
  };
}
