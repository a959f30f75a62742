// What of a plan cannot change because of the help beside it? Help is read by whoever could read it, and one house's stays with its reader. Pure.

import { Refused } from '../../forms/refusal-at-a-field.ts';
import type { Help } from '../support/help/arranged-help.ts';
import { readersOfHelp, runningOfOneHouse } from '../support/help/help-one-reads.ts';
import { nameOfHelp } from '../support/help/rules.ts';
import { EVERYBODY, type Goal, type Person, type PlanText } from './plan-text.ts';
import { listed } from './rules.ts';

/**
 * A goal that becomes one house's takes the help under it along: it cannot while that help is also for a child or for somebody else, whether it
 * goes on or stopped.
 * @throws Refused
 */
export function requireHelpStaysRead(goal: Goal, before: Goal, helps: readonly Help[]): void {
  if (goal.readers === EVERYBODY || goal.readers === before.readers) return;
  const shared = helps.filter(
    ({ goalId, forWhom }) => goalId === goal.id && forWhom.some((id) => id !== goal.readers),
  );
  if (shared.length) throw new Refused(ofOthers(shared), 'readers');
}
const ofOthers = (helps: readonly Help[]) =>
  `Onder dit doel staat hulp die ook voor iemand anders is: ${named(helps)}. Kies bij die hulp eerst een ander doel, of geen doel. Daarna kan dit doel van één huis zijn.`;

/** @throws Refused as long as help of one house goes on: its form would ask no more whose it is */
export function requireNoHelpOfOneHouse(text: PlanText, helps: readonly Help[]): void {
  const running = runningOfOneHouse(helps, text);
  if (running.length)
    throw new Refused(`Er loopt nog hulp van één huis: ${named(running)}. ${STOP}`, 'apart');
}

/** @throws Refused for who reads no more while help of that one house goes on, and for a child of help that is one house's */
export function requireHelpKeepsReader(
  person: Person,
  { text, helps, isGone }: { text: PlanText; helps: readonly Help[]; isGone: boolean },
): void {
  const running = isGone ? runningOfOneHouse(helps, text, person.id) : [];
  if (running.length)
    throw new Refused(
      `Er loopt nog hulp die alleen het huis van deze persoon leest: ${named(running)}. ${STOP}`,
      person.left ? 'left' : 'custody',
    );
  const isAbout = (help: Help) => help.forWhom.includes(person.id) && readersOfHelp(help, text) !== EVERYBODY;
  if (person.kind === 'child' && helps.some(isAbout)) throw new Refused(NO_CHILD, 'kind');
}
const STOP = 'Leg eerst als nieuws vast dat die hulp is gestopt.';
const NO_CHILD =
  'Er staat hulp van één huis voor deze persoon. Hulp voor een kind is nooit van één huis. Zet het kind er als nieuwe persoon bij.';

const named = (helps: readonly Help[]): string => listed(helps.map((help) => `“${nameOfHelp(help)}”`));
