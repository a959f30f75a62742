// What of a plan may one person read? The only function that says it: the screen at the table, the paper, the extract and who has to be
// asked anew all come from here. Pure.

import { createHash } from 'node:crypto';

import { isReader } from './people.ts';
import { EVERYBODY, type Action, type Goal, type Person, type PlanText, type Saying } from './plan-text.ts';

/** The plan as one person may read it. Nothing in it is another house's, or another person's answer. */
export type Reading = {
  apart: boolean;
  ownText: string;
  strengths: readonly Saying[];
  worries: readonly Saying[];
  first: string;
  goals: readonly (Goal & { isOfOwnHouse: boolean })[];
  lookOn: string | null;
  lookWhere: string;
};

/** Undefined for whoever reads nothing of it: without custody, no longer of the plan, not of this family. */
export function readingOf(plan: PlanText, personId: string): Reading | undefined {
  const person = plan.people.find(({ id }) => id === personId);
  if (!person || !isReader(person)) return undefined;
  const { apart, ownText, strengths, worries, first, lookOn, lookWhere } = plan;
  const goals = plan.goals.filter((goal) => mayRead(goal.readers, person));
  const ids = new Set(goals.map(({ id }) => id));
  return {
    ...{ apart, ownText, strengths, worries, first, lookOn, lookWhere },
    goals: goals.map((goal) => ({
      ...goal,
      // That there is a larger goal of another house is that house's to tell.
      under: ids.has(goal.under) ? goal.under : '',
      isOfOwnHouse: goal.readers !== EVERYBODY,
      actions: goal.actions.filter((action) => mayRead(readersOf(action, goal), person)),
    })),
  };
}

/** All of it, for the team that keeps the plan. */
export const wholeReading = (plan: PlanText): Reading => ({
  ...plan,
  goals: plan.goals.map((goal) => ({ ...goal, isOfOwnHouse: goal.readers !== EVERYBODY })),
});

/** Fewer readers than the goal, never more: whatever an action says, the goal's own house goes first. */
export const readersOf = ({ readers }: Action, goal: Goal): string =>
  goal.readers !== EVERYBODY || readers === '' ? goal.readers : readers;

const mayRead = (readers: string, { id }: Person): boolean => readers === EVERYBODY || readers === id;

/**
 * A short sign of what this person is asked to agree with: the same for the same text. How far something is, and what the other
 * house has, do not change it, so that a changed plan asks anew only whom it touches. '' for whoever reads nothing.
 */
export function signOfReading(plan: PlanText, personId: string): string {
  const reading = readingOf(plan, personId);
  if (!reading) return '';
  const agreed = {
    ...reading,
    goals: reading.goals.map(({ words, forWhom, reachedWhen, under, actions, isOfOwnHouse, state }) => ({
      ...{ words, forWhom, reachedWhen, under, isOfOwnHouse, isDropped: state === 'dropped' },
      actions: actions.map(({ what, who, when }) => ({ what, who, when })),
    })),
  };
  return createHash('sha256').update(JSON.stringify(agreed)).digest('base64url').slice(0, SIGN_LENGTH);
}
const SIGN_LENGTH = 16;

/**
 * Since when this person reads what is read now: the first of the versions, the newest first, that read the same to this person. The number of a
 * version is nobody's but the team's: it tells that something changed for somebody else. Undefined without a version.
 */
export function readSince<V extends { content: PlanText }>(
  versions: readonly V[],
  { people }: Pick<PlanText, 'people'>,
  personId: string,
): V | undefined {
  const signs = versions.map(({ content }) => signOfReading({ ...content, people }, personId));
  const other = signs.findIndex((sign) => sign !== signs[0]);
  return versions.at(other < 0 ? -1 : other - 1);
}
