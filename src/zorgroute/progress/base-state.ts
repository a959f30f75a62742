// In which state is a traject, apart from being late? The end, else the first of the steps' states that holds.

import { latest } from '../../calendar/days.ts';
import type { EndOutcome, Facts } from '../facts.ts';
import { ROOMS_IN_TURN, STATES_IN_TURN, type OpenState } from '../steps.ts';

export type { OpenState } from '../steps.ts';
export type EndState = `ended:${EndOutcome}`;

/** The states in which somebody is next. */
export const OPEN_STATES: readonly OpenState[] = STATES_IN_TURN.map(({ id }) => id);

/** The one state that follows from the facts, without the lateness. */
export const baseStateOf = (facts: Facts): OpenState | EndState =>
  facts.end ? `ended:${facts.end.outcome}` : openStateOf(facts);

/** The same for a traject that has not ended. */
export function openStateOf(facts: Facts): OpenState {
  const days = ROOMS_IN_TURN.flatMap(({ recordedOn }) => recordedOn(facts));
  const recordedOn = latest(facts.startedOn, ...days);
  const state = STATES_IN_TURN.find(({ holds }) => holds(facts, recordedOn));
  if (!state) throw new Error('No state of the route holds for these facts');
  return state.id;
}
