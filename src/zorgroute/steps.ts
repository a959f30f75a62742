// Which are the seven steps of the route, in order, and the rooms beside them? The only list: whatever goes over steps is derived from it.

import { assignmentStep } from './assignment/step.ts';
import { consentRoom } from './consent/room.ts';
import { consultationStep } from './consultation/step.ts';
import { endRoom } from './end/room.ts';
import { evaluationStep } from './evaluation/step.ts';
import { guardianRoom } from './guardian/room.ts';
import { helpRoom } from './support/help/room.ts';
import { noteRoom } from './note/room.ts';
import { parentConversationStep } from './parent-conversation/step.ts';
import { planRoom } from './plan/room.ts';
import { plannedTalkRoom } from './planned-talk/room.ts';
import { referralStep } from './referral/step.ts';
import { schooldeelRoom } from './support/schooldeel/room.ts';
import { seenRoom } from './seen/room.ts';
import { signalStep } from './signal/step.ts';
import type { Done, Room, State, StepNumber, StepWords } from './step.ts';
import { supportStep } from './support/step.ts';
import { SCHOOL_STEP, type Term } from './terms.ts';

export type { StepNumber } from './step.ts';

const ALL = [
  signalStep,
  consultationStep,
  parentConversationStep,
  referralStep,
  assignmentStep,
  supportStep,
  evaluationStep,
] as const;
/** What belongs to no one step. A reopening goes before everything, then a refusal to share. */
const BESIDE = [
  endRoom,
  consentRoom,
  guardianRoom,
  helpRoom,
  noteRoom,
  planRoom,
  plannedTalkRoom,
  schooldeelRoom,
  seenRoom,
] as const;

type AnyRoom = (typeof ALL)[number] | (typeof BESIDE)[number];
type KeysOf<R> = R extends { states: infer S } ? keyof S & string : never;

/** The states in which somebody is next. */
export type OpenState = KeysOf<AnyRoom>;
export type StepId = (typeof ALL)[number]['id'];

/** One of the seven. */
export type Step = Room & StepWords & Done & { id: StepId };

/** The seven steps of the zorgroute basisonderwijs – CJG, in order. */
export const STEPS: readonly Step[] = ALL;
/** Every step and room in the order of the route; last what has no place in it. */
export const ROOMS: readonly Room[] = [...ALL, ...BESIDE].toSorted(
  (one: Room, other: Room) => (one.number ?? Infinity) - (other.number ?? Infinity),
);
/** The same, in the order in which their states are asked whether they hold. */
export const ROOMS_IN_TURN: readonly Room[] = [...BESIDE, ...ALL.toReversed()];

/** The terms of the whole route with their default lengths: those of the route's own table, then what fills its gaps. */
export const TERMS: readonly Term[] = [
  ...STEPS.flatMap(({ terms }) => terms.filter(({ origin }) => origin === 'route')),
  SCHOOL_STEP,
  ...ROOMS.flatMap(({ terms }) => terms.filter(({ origin }) => origin !== 'route')),
];

/** What people write down, in the order of the steps. */
export const WRITTEN = [...ALL, ...BESIDE].flatMap(
  ({ written }): readonly AnyRoom['written'][number][] => written,
);
/** What happened. */
export const EVENTS = [...ALL, ...BESIDE].flatMap(
  ({ events }): readonly AnyRoom['events'][number][] => events,
);

/** An open state; `step` is undefined where the traject keeps the step it was in. */
export type OpenStateOfRoom = Omit<State, 'step'> & { id: OpenState; step: StepNumber | undefined };

/** Every open state, in the order in which it is asked. */
export const STATES_IN_TURN: readonly OpenStateOfRoom[] = ROOMS_IN_TURN.flatMap(({ states, number }) =>
  Object.entries(states).map(([id, { step = number, ...state }]) => ({
    ...state,
    id: id as OpenState,
    step: step ?? undefined,
  })),
);

const BY_ID = new Map(STATES_IN_TURN.map((state) => [state.id, state]));

export function openStateById(id: OpenState): OpenStateOfRoom {
  const state = BY_ID.get(id);
  if (!state) throw new Error(`No step has a state ${id}`);
  return state;
}
