// Which states can a traject be in? One list for demo data, tests and pages, and the one state that follows from facts.
import { baseStateOf, OPEN_STATES, type EndState, type OpenState } from './base-state.ts';
import type { Day } from '../../calendar/days.ts';
import { DEFAULT_CALENDAR, type Calendar } from '../../calendar/working-days.ts';
import { END_LABELS } from '../end/words.ts';
import type { EndOutcome, Facts } from '../facts.ts';
import { openStateById, type StepNumber } from '../steps.ts';
import type { Terms } from '../terms.ts';
import { waitingFor, type Waiting } from './waiting.ts';

export type OverdueState = `${OpenState}:overdue`;

/** For example 'signal', 'signal:overdue' or 'ended:closed'. */
export type StateId = OpenState | OverdueState | EndState;

/**
 * One state. `step` is the step that is being worked on (a saved signal works on step 2); undefined where the traject
 * keeps the step it was in. `label` is Dutch. `isOverdue` marks the variant of a state whose day has passed.
 */
export type State = {
  id: StateId;
  step: StepNumber | undefined;
  label: string;
  isEnd: boolean;
  canBeOverdue: boolean;
  isOverdue: boolean;
};

/** Every state: each open one, its overdue variant, and the ends. */
export const STATES: readonly State[] = [
  ...OPEN_STATES.flatMap((id) => [openState(id, false), openState(id, true)]),
  ...(Object.keys(END_LABELS) as EndOutcome[]).map(endState),
];

const BY_ID = Object.fromEntries(STATES.map((state) => [state.id, state])) as Record<StateId, State>;

/** The entry of the list. */
export function stateById(id: StateId): State {
  return BY_ID[id];
}

/** The one state of these facts. */
export function stateOf(facts: Facts, calendar: Calendar = DEFAULT_CALENDAR, terms?: Terms): StateId {
  const base = baseStateOf(facts);
  if (isEndState(base)) return base;
  return lateOrNot(base, waitingFor(base, facts, calendar, terms), facts.today);
}

/** The state or its overdue variant; `until` is the last day that is not late. */
export function lateOrNot(state: OpenState, { until }: Waiting, today: Day): OpenState | OverdueState {
  return until < today ? `${state}:overdue` : state;
}

export function isEndState(state: StateId): state is EndState {
  return state.startsWith('ended:');
}

function openState(id: OpenState, isOverdue: boolean): State {
  const { step, label } = openStateById(id);
  const shown = isOverdue ? { id: `${id}:overdue` as const, label: `${label} (dag voorbij)` } : { id, label };
  return { ...shown, step, isEnd: false, canBeOverdue: true, isOverdue };
}

function endState(outcome: EndOutcome): State {
  const step = outcome === 'closed' ? 7 : undefined;
  const label = END_LABELS[outcome];
  return { id: `ended:${outcome}`, step, label, isEnd: true, canBeOverdue: false, isOverdue: false };
}
