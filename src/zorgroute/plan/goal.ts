// From what was filled in to a goal of the plan: only people and goals that are of this plan, and only readers that can be. Pure.

import { Refused } from '../../forms/refusal-at-a-field.ts';
import { searchable } from '../../pupils/names.ts';
import type { Help } from '../support/help/arranged-help.ts';
import { requireHelpStaysRead } from './held-by-help.ts';
import { houses } from './people.ts';
import {
  ACTION_STATES,
  EVERYBODY,
  GOAL_STATES,
  WHOLE_FAMILY,
  type Action,
  type Goal,
  type PlanText,
} from './plan-text.ts';
import { readersMistake } from './rules.ts';
import { readersOf } from './what-one-reads.ts';

type ActionData = Omit<Action, 'readers'> & { readers?: string };
/** Of a family in one house nobody is asked who reads it. */
export type GoalData = Omit<Goal, 'id' | 'readers' | 'actions'> & {
  readers?: string;
  actions: readonly ActionData[];
};

export function goalOf(id: string, data: GoalData, text: PlanText): Goal {
  const isOfPlan = (one: string) => one === WHOLE_FAMILY || text.people.some((person) => person.id === one);
  const isState = (states: readonly { value: string }[], state: string) =>
    states.some(({ value }) => value === state) ? state : '';
  return {
    id,
    words: data.words,
    forWhom: data.forWhom.filter(isOfPlan),
    reachedWhen: data.reachedWhen,
    under: text.goals.some((goal) => goal.id === data.under && goal.id !== id) ? data.under : '',
    readers: data.readers ?? EVERYBODY,
    state: isState(GOAL_STATES, data.state),
    why: data.why,
    actions: data.actions.map((action) => ({
      ...action,
      readers: action.readers ?? '',
      state: isState(ACTION_STATES, action.state),
    })),
  };
}

/**
 * A goal is for somebody, and what one house alone reads is of a house of this plan. A form that did not ask who reads it, where the
 * parents turn out to live apart, changes nobody's readers: it is refused. `helps`: of the family, with what stopped.
 * @throws Refused
 */
export function requireGoal(goal: Goal, text: PlanText, helps: readonly Help[]): void {
  if (!goal.forWhom.length) throw new Refused('Kies voor wie dit doel is.', 'forWhom');
  const before = text.goals.find(({ id }) => id === goal.id);
  const known = [EVERYBODY, ...houses(text, before).map(({ id }) => id)];
  if (!known.includes(goal.readers)) throw new Refused(NO_HOUSE, 'readers');
  const at = goal.actions.findIndex(({ readers }) => readers !== '' && !known.includes(readers));
  if (at >= 0) throw new Refused(NO_HOUSE, `actions.${String(at)}.readers`);
  if (before) requireSameReaders(before, goal);
  const mistake = readersMistake(goal, text.people);
  if (mistake) throw new Refused(mistake.message, mistake.name);
  if (before) requireHelpStaysRead(goal, before, helps);
}

/** What was one house's does not become everybody's by a change of the goal: not the goal, and no action of it. @throws Refused */
function requireSameReaders(before: Goal, after: Goal): void {
  if (before.readers !== EVERYBODY && after.readers !== before.readers)
    throw new Refused(NOT_WIDER, 'readers');
  const at = after.actions.findIndex((action) => widens(action, before, after));
  if (at >= 0) throw new Refused(ACTION_NOT_WIDER, `actions.${String(at)}.readers`);
}

/** An action is known again by its words: with more of these readers than before, it is what was another's house. */
function widens(action: Action, before: Goal, after: Goal): boolean {
  const readers = readersOf(action, after);
  const same = ({ actions }: Goal) =>
    actions.filter(({ what }) => searchable(what) === searchable(action.what));
  const readAlike = (goal: Goal) => same(goal).filter((one) => readersOf(one, goal) === readers);
  const isOfOther = same(before).some((one) => ![EVERYBODY, readers].includes(readersOf(one, before)));
  return isOfOther && readAlike(after).length > readAlike(before).length;
}

const NO_HOUSE = 'Kies iedereen, of een van de huizen uit de lijst.';
const NOT_WIDER =
  'Dit doel is van één huis. Wil die ouder het nu met iedereen delen? Maak er dan een nieuw doel van, in woorden die de ander mag lezen.';
const ACTION_NOT_WIDER =
  'Deze actie is van één huis. Wil die ouder haar nu met iedereen delen? Maak er dan een nieuwe actie van, in woorden die de ander mag lezen.';
