// Examples and generators of Facts: every state with a traject that is in it, and any facts at all.
import fc from 'fast-check';
import {
  CONVERSATION_OUTCOMES,
  END_OUTCOMES,
  type EndOutcome,
  type Facts,
} from '../../src/zorgroute/facts.ts';
import type { OpenState } from '../../src/zorgroute/progress/base-state.ts';
import { addDays } from '../../src/calendar/days.ts';
import type { StateId } from '../../src/zorgroute/progress/states.ts';

/** A signal of Monday 12 January 2026, seen two days later. */
export const signalled: Facts = {
  today: '2026-01-14',
  startedOn: '2026-01-12',
  lastSignalOn: '2026-01-12',
  consent: { status: 'not_asked' },
  names: { teacher: 'Juf Anne', internBegeleider: 'Bea Vos', team: 'CJG Westerkwartier' },
};

export const consulted: Facts = {
  ...signalled,
  today: '2026-01-16',
  consultation: { heldOn: '2026-01-15', decision: 'talk_with_parents' },
};

export const talked: Facts = {
  ...consulted,
  today: '2026-01-20',
  conversation: { heldOn: '2026-01-19', outcome: 'refer' },
};

export const agreed: Facts = {
  ...talked,
  today: '2026-01-23',
  consent: { status: 'complete', since: '2026-01-22' },
};

export const sent: Facts = {
  ...agreed,
  today: '2026-01-28',
  preparation: { startedOn: '2026-01-22', complete: true },
  referral: { sentOn: '2026-01-27', questionPausedDays: 0 },
};

/** The same referral with more known about it, on another day. */
export function sentAnd(today: string, more: Partial<NonNullable<Facts['referral']>>): Facts {
  return { ...sent, today, referral: { sentOn: '2026-01-27', questionPausedDays: 0, ...more } };
}

export const assigned = sentAnd('2026-02-03', {
  receivedOn: '2026-01-28',
  assignedOn: '2026-02-02',
  casemanagerName: 'Cor Dijk',
});

export const supported = sentAnd('2026-02-10', { ...assigned.referral, firstContactOn: '2026-02-06' });

const ended = (outcome: EndOutcome): Facts => ({ ...supported, end: { outcome, endedOn: '2026-02-09' } });

const open: Record<OpenState, Facts> = {
  signal: signalled,
  ownHelp: {
    ...consulted,
    consultation: { heldOn: '2026-01-15', decision: 'own_help', evaluateOn: '2026-03-12' },
  },
  conversationDue: consulted,
  parentsThink: {
    ...talked,
    conversation: { heldOn: '2026-01-19', outcome: 'parents_think', againOn: '2026-01-27' },
  },
  consentDue: talked,
  consentRefused: { ...talked, consent: { status: 'refused', since: '2026-01-20' } },
  waitingForCourt: { ...talked, consent: { status: 'waiting_for_court', since: '2026-01-20' } },
  inPreparation: agreed,
  readyToSend: { ...agreed, preparation: { startedOn: '2026-01-22', complete: true } },
  sent,
  received: sentAnd('2026-01-29', { receivedOn: '2026-01-28' }),
  questionAsked: sentAnd('2026-01-30', { receivedOn: '2026-01-28', questionOpenSince: '2026-01-29' }),
  returned: sentAnd('2026-02-03', { receivedOn: '2026-01-28', returnedOn: '2026-02-02' }),
  assigned,
  support: supported,
  unseen: {
    ...consulted,
    consultation: { heldOn: '2026-01-15', decision: 'own_help', evaluateOn: '2026-03-12' },
    unseen: { since: '2026-01-16', what: 'consultation' },
  },
  reopened: {
    ...consulted,
    consultation: { heldOn: '2026-01-15', decision: 'own_help' },
    reopenedOn: '2026-02-20',
    today: '2026-02-23',
  },
};

/** For each state of the list, facts that are in it. A half year later every open one is overdue. */
export const EXAMPLES = Object.fromEntries([
  ...Object.entries(open),
  ...Object.entries(open).map(([id, facts]) => [
    `${id}:overdue`,
    { ...facts, today: addDays(facts.today, 183) },
  ]),
  ...END_OUTCOMES.map((outcome) => [`ended:${outcome}`, ended(outcome)]),
]) as Record<StateId, Facts>;

const day = fc.nat({ max: 400 }).map((count) => addDays('2026-01-01', count));
const perhapsDay = fc.option(day, { nil: undefined });
const perhaps = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: undefined });

const referral = fc.record({
  sentOn: day,
  receivedOn: perhapsDay,
  questionOpenSince: perhapsDay,
  questionPausedDays: fc.nat({ max: 30 }),
  returnedOn: perhapsDay,
  assignedOn: perhapsDay,
  firstContactOn: perhapsDay,
  lastFeedbackOn: perhapsDay,
  isToldAll: fc.boolean(),
  newPromisedOn: perhapsDay,
});

/** Any facts, also ones that no rows would give. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  today: day,
  startedOn: day,
  lastSignalOn: perhapsDay,
  consultation: perhaps(
    fc.record({
      heldOn: day,
      decision: fc.constantFrom('own_help', 'enough', 'talk_with_parents'),
      evaluateOn: perhapsDay,
    }),
  ),
  conversation: perhaps(
    fc.record({ heldOn: day, outcome: fc.constantFrom(...CONVERSATION_OUTCOMES), againOn: perhapsDay }),
  ),
  consent: fc.record({
    status: fc.constantFrom('not_asked', 'incomplete', 'complete', 'refused', 'waiting_for_court'),
    reconsiderOn: perhapsDay,
    since: perhapsDay,
  }),
  plannedOn: perhapsDay,
  preparation: perhaps(fc.record({ startedOn: day, complete: fc.boolean() })),
  referral: perhaps(referral),
  end: perhaps(
    fc.record({
      outcome: fc.constantFrom(...END_OUTCOMES),
      endedOn: day,
    }),
  ),
  unseen: perhaps(
    fc.record({ since: day, what: fc.constantFrom('consultation', 'conversation', 'several', 'changed') }),
  ),
  reopenedOn: perhapsDay,
});
