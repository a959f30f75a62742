// How does help read at its goal? The same for the casemanager, the table and the paper; what only the CJG reads is not in it.

import { shortDay, spokenDay } from '../../../forms/dates.ts';
import { labelOf } from '../../words.ts';
import type { Day } from '../../../calendar/days.ts';
import { EVERYBODY, type PlanText } from '../../plan/plan-text.ts';
import type { Help } from './arranged-help.ts';
import { WHY_STOPPED } from './form.ts';
import { readersOfHelp } from './help-one-reads.ts';
import { deciderInWords, lawInWords, withinSentence, needsDecision } from './laws.ts';
import { helpStands } from './rules.ts';

type Around = { plan: PlanText; today: Day; ofHouse: (personId: string) => string };

/** What stands at a goal, or beside the goals with ''. Help whose goal is not there any more stands beside them. */
export const helpAt = (helps: readonly Help[], around: Around) => (goalId: string) =>
  helps.filter((help) => goalIn(help, around.plan) === goalId).map((help) => helpInWords(help, around));

export const goalIn = ({ goalId }: Pick<Help, 'goalId'>, { goals }: Pick<PlanText, 'goals'>): string =>
  goals.some(({ id }) => id === goalId) ? goalId : '';

export type HelpLine = ReturnType<typeof helpInWords>;

function helpInWords(help: Help, { plan, today, ofHouse }: Around) {
  const readers = readersOfHelp(help, plan);
  const isOver = ['goesOn', 'ended'].includes(helpStands(help).task);
  return {
    what: help.what,
    who: help.by,
    state: howItStands(help, today),
    meanwhile: isOver ? '' : help.meanwhile,
    note: readers === EVERYBODY ? '' : ofHouse(readers),
  };
}

/** 'Jeugdwet, met een besluit. Wie besluit: de gemeente'. */
export const arrangedHow = (help: Help): string =>
  needsDecision(help)
    ? `${lawInWords(help.law)}. Wie besluit: ${withinSentence(deciderInWords(help))}`
    : lawInWords(help.law);

/** The words of who said so last when it can begin. */
export const expectedOf = ({ expected, news }: Help): string =>
  news.findLast((one) => one.expected)?.expected ?? expected;

export function howItStands(help: Help, today: Day): string {
  const { task, since } = helpStands(help);
  const asked = `Gevraagd op ${shortDay(help.on, today)}`;
  const on = shortDay(since, today);
  const expected = expectedOf(help) && `Men denkt: ${expectedOf(help)}`;
  const why = help.news.findLast(({ step }) => step === 'stopped')?.why ?? '';
  const sentences = {
    decision: [asked, 'Er is nog geen besluit', expected],
    refused: [asked, `Het besluit was nee, op ${on}`],
    call: [asked, grantedOn(help, today), triedOnce(help, today) || 'Het wacht nog', expected],
    confirm: [`Begonnen op ${on}, zegt ${help.by}`],
    goesOn: [`Loopt, zegt het gezin op ${shortDay(saidOn(help) ?? since, today)}`],
    ended: [
      `${why === 'handed_over' ? 'Overgedragen' : 'Gestopt'} op ${spokenDay(since, today)}`,
      labelOf(WHY_STOPPED, why),
    ],
  }[task];
  return `${sentences.filter(Boolean).join('. ')}.`;
}

const saidOn = ({ news }: Help) => news.findLast(({ step }) => step === 'yes')?.on;

/** It began, and did not go on: that is not the same as help that never came. */
function triedOnce({ news }: Help, today: Day): string {
  const last = news.findLast(({ step }) => step !== 'called');
  return last?.step === 'once'
    ? `Eén keer geweest, zegt het gezin op ${shortDay(last.on, today)}. Het wacht weer`
    : '';
}

function grantedOn({ news }: Help, today: Day): string {
  const granted = news.findLast(({ step }) => step === 'granted');
  return granted ? `Het besluit was ja, op ${shortDay(granted.on, today)}` : '';
}
