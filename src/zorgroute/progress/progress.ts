// Where does a traject stand: which step, who is next, until when, and what keeps the referral from being sent?
import { baseStateOf, openStateOf } from './base-state.ts';
import type { Blocker } from '../referral/blockers.ts';
import type { Day } from '../../calendar/days.ts';
import type { Calendar } from '../../calendar/working-days.ts';
import type { ConsentStatus, Conversation, Facts } from '../facts.ts';
import { isEndState, lateOrNot, stateById, type StateId } from './states.ts';
import { isStopped } from '../facts/team-side.ts';
import { STEPS, type OpenState, type Step, type StepNumber } from '../steps.ts';
import type { Terms } from '../terms.ts';
import { waitingMeanwhile, promiseIn, waitingFor, type Next, type Waiting } from './waiting.ts';

export type { Facts } from '../facts.ts';

/**
 * One of the seven steps in the step bar. `skipped`: the traject is past it, or ended, without it; `stopped`: it was under way when
 * sharing ended.
 */
export type Station = {
  number: StepNumber;
  name: string;
  state: 'done' | 'now' | 'todo' | 'skipped' | 'stopped';
};

/**
 * Where a traject stands. `next` and `until` are always there, except after the end; `overdue` says that `until` has
 * passed. `announcedOn`: on that day is the talk that is waited for; there is no other last day before it is over. `meanwhile` is what somebody has to do besides, in its own state. `promise` is the day by which the school hears who the casemanager is.
 */
export type Progress = {
  step: StepNumber;
  state: StateId;
  label: string;
  stations: Station[];
  next?: Next | undefined;
  since: Day;
  until?: Day | undefined;
  announcedOn?: Day | undefined;
  overdue: boolean;
  meanwhile?: (Waiting & { state: OpenState; overdue: boolean }) | undefined;
  promise?: Day | undefined;
};

/** The progress on `facts.today`. The same facts give everybody the same answer. */
export function progressOf(facts: Facts, calendar: Calendar, terms?: Terms): Progress {
  const base = baseStateOf(facts);
  if (isEndState(base)) return { ...shown(base, facts), since: facts.end?.endedOn ?? facts.today };
  const waiting = waitingFor(base, facts, calendar, terms);
  const early = waitingMeanwhile(base, facts, calendar, terms);
  return {
    ...shown(lateOrNot(base, waiting, facts.today), facts),
    ...waiting,
    meanwhile: early && { ...early, overdue: early.until < facts.today },
    promise: promiseIn(base, facts, calendar, terms),
  };
}

function shown(id: StateId, facts: Facts) {
  const { step, label, isEnd, isOverdue } = stateById(id);
  // What never went to the team is closed where it stood.
  const own = isEnd && !facts.referral ? undefined : step;
  return {
    step: own ?? stepUnderneath(facts),
    state: id,
    label,
    stations: stationsOf(facts, isEnd ? undefined : (step ?? stepUnderneath(facts))),
    overdue: isOverdue,
  };
}

/**
 * What keeps the referral from being sent and why: none when it may go. Only the conversation with the parents and the
 * consents can. Who has to answer yet is told by `assessConsents` in consent/rules.ts.
 */
export function blockersForSending({ conversation, consent }: Facts): Blocker[] {
  const talk = conversationBlocker(conversation?.outcome ?? 'none');
  const answers = CONSENT_BLOCKERS[consent.status];
  const isRefused = consent.status === 'refused' || consent.status === 'waiting_for_court';
  return [
    ...(talk ? [{ sentence: talk, mend: 'conversation' as const }] : []),
    ...(answers
      ? [{ sentence: answers, mend: isRefused ? ('refusal' as const) : ('consent' as const) }]
      : []),
  ];
}

/** Why what was agreed with the parents keeps the referral at school; undefined when it does not. */
export const conversationBlocker = (outcome: Conversation['outcome'] | 'none'): string | undefined =>
  CONVERSATION_BLOCKERS[outcome];

const CONVERSATION_BLOCKERS = {
  none: 'Er is nog geen gesprek met de ouders vastgelegd. Ouders horen als eerste wat de school ziet. Leg het gesprek vast.',
  own_help:
    'In het laatste gesprek is afgesproken dat de school zelf helpt. Spreek de ouders opnieuw voordat u de aanmelding verstuurt.',
  no_referral:
    'In het laatste gesprek wilden de ouders geen aanmelding. Spreek de ouders opnieuw voordat u de aanmelding verstuurt.',
  talk_on:
    'In het laatste gesprek is afgesproken om verder te praten. Leg dat gesprek vast voordat u de aanmelding verstuurt.',
  parents_think:
    'In het laatste gesprek wilden de ouders er nog over nadenken. Spreek de ouders opnieuw voordat u de aanmelding verstuurt.',
  refer: undefined,
};

const CONSENT_BLOCKERS: Record<ConsentStatus, string | undefined> = {
  not_asked:
    'Er is nog niet gevraagd of de school mag delen. Zonder toestemming mag er niets naar het basisteam.',
  incomplete:
    'De toestemming is nog niet compleet. De school mag delen als iedereen die mee beslist ja heeft gezegd.',
  refused: 'Er is geen toestemming. Er gaat niets naar het basisteam. Kies hoe u verder gaat.',
  waiting_for_court: 'U wacht op de rechter. Tot die beslist, gaat er niets naar het basisteam.',
  complete: undefined,
};

/** The step that an ended or reopened traject was in. */
function stepUnderneath(facts: Facts): StepNumber {
  const state = openStateOf({ ...facts, end: undefined, reopenedOn: undefined, unseen: undefined });
  return stateById(state).step ?? 1;
}

const stationsOf = (facts: Facts, now: StepNumber | undefined): Station[] =>
  STEPS.map((step) => ({ number: step.number, name: step.name, state: stationState(step, facts, now) }));

function stationState({ number, isDone, isBegun }: Step, facts: Facts, now: StepNumber | undefined) {
  if (number === now) return 'now';
  if (isDone(facts)) return 'done';
  if (isStopped(facts) && isBegun?.(facts)) return 'stopped';
  return now === undefined || number < now ? 'skipped' : 'todo';
}
