import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CALENDAR } from '../../../src/calendar/working-days.ts';
import type { Facts } from '../../../src/zorgroute/facts.ts';
import { progressOf } from '../../../src/zorgroute/progress/progress.ts';
import { stateById, stateOf, STATES } from '../../../src/zorgroute/progress/states.ts';
import { agreed, anyFacts, consulted, EXAMPLES, sent, sentAnd, signalled, talked } from '../facts.ts';

describe('the list of states', () => {
  test('has seventeen open states, each with an overdue variant, and seven ends', () => {
    expect(new Set(STATES.map(({ id }) => id)).size).toBe(STATES.length);
    expect(STATES.filter(({ isEnd }) => isEnd)).toHaveLength(7);
    expect(STATES.filter(({ isOverdue }) => isOverdue)).toHaveLength(17);
    expect(STATES).toHaveLength(17 + 17 + 7);
  });

  test('has a label of its own for each state', () => {
    expect(new Set(STATES.map(({ label }) => label)).size).toBe(STATES.length);
  });

  test.each(STATES.map(({ id }) => id))('%s can be reached', (id) => {
    expect(stateOf(EXAMPLES[id])).toBe(id);
  });

  test('exactly one state of the list follows from any facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const id = stateOf(facts);
        expect(STATES.filter((state) => state.id === id)).toEqual([stateById(id)]);
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing is waited for in what does not stand: reopened without an entry, somebody chooses', () => {
    const struck: Facts = { ...signalled, lastSignalOn: undefined };
    expect(stateOf({ ...struck, reopenedOn: struck.startedOn })).toBe('reopened');
    expect(stateOf({ ...struck, consultation: consulted.consultation })).toBe('conversationDue');
  });

  test('an end that holds is the state, whatever else is known', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(stateById(stateOf(facts)).isEnd).toBe(facts.end !== undefined);
      }),
    );
  });
});

describe('at school', () => {
  test('a conversation with parents may come before the consultation and never waits for it', () => {
    const early: Facts = { ...talked, consultation: undefined };
    expect(stateOf(early)).toBe('consentDue');
    expect(stateOf({ ...early, consent: { status: 'complete' } })).toBe('inPreparation');
  });

  test('a consultation after a conversation that leads to a referral does not ask for another one', () => {
    expect(
      stateOf({ ...talked, consultation: { heldOn: '2026-01-20', decision: 'talk_with_parents' } }),
    ).toBe('consentDue');
  });

  test('a consultation that decides to talk after an earlier "own help" asks for a new conversation', () => {
    const conversation = { heldOn: '2026-01-14', outcome: 'own_help' } as const;
    expect(stateOf({ ...consulted, conversation })).toBe('conversationDue');
  });

  test('on the same day the conversation goes before the consultation', () => {
    const conversation = { heldOn: '2026-01-15', outcome: 'own_help' } as const;
    expect(stateOf({ ...consulted, conversation })).toBe('ownHelp');
  });

  test.each(['own_help', 'no_referral'] as const)(
    'a new signal after a conversation that ended in %s asks for a consultation',
    (outcome) => {
      const facts: Facts = { ...talked, conversation: { heldOn: '2026-01-19', outcome } };
      expect(stateOf(facts)).not.toBe('signal');
      expect(stateOf({ ...facts, lastSignalOn: '2026-01-20' })).toBe('signal');
    },
  );

  test('a new signal during own help asks for a consultation, on the way to a referral it does not', () => {
    expect(stateOf({ ...EXAMPLES.ownHelp, lastSignalOn: '2026-01-16' })).toBe('signal');
    expect(stateOf({ ...talked, lastSignalOn: '2026-01-20' })).toBe('consentDue');
  });

  test('parents who want no referral end nothing by themselves', () => {
    const facts: Facts = { ...talked, conversation: { heldOn: '2026-01-19', outcome: 'no_referral' } };
    expect(stateOf(facts)).toBe('consentRefused');
    expect(stateOf({ ...facts, consent: { status: 'complete' } })).toBe('consentRefused');
    expect(stateOf({ ...facts, consent: { status: 'waiting_for_court' } })).toBe('waitingForCourt');
  });

  test('a referral that is filled in waits for the consents', () => {
    const filledIn: Facts = { ...agreed, preparation: { startedOn: '2026-01-22', complete: true } };
    expect(stateOf(filledIn)).toBe('readyToSend');
    expect(stateOf({ ...filledIn, consent: { status: 'incomplete' } })).toBe('consentDue');
  });
});

describe('at the basisteam', () => {
  test('after sending, a consent that is no longer complete changes nothing', () => {
    expect(stateOf({ ...sent, consent: { status: 'incomplete' } })).toBe('sent');
  });

  test('a consent withdrawn after sending brings the traject back to the intern begeleider', () => {
    expect(stateOf({ ...sent, consent: { status: 'refused', since: '2026-01-28' } })).toBe('consentRefused');
  });

  test('a question back waits for the school, until a casemanager is named', () => {
    const asked = sentAnd('2026-01-30', { questionOpenSince: '2026-01-29' });
    expect(stateOf(asked)).toBe('questionAsked');
    expect(stateOf(sentAnd('2026-01-30', { ...asked.referral, assignedOn: '2026-01-30' }))).toBe('assigned');
  });

  test('a returned referral waits for the school, which takes it up by preparing again', () => {
    const returned = { ...EXAMPLES.returned, preparation: { startedOn: '2026-01-22', complete: true } };
    expect(stateOf(returned)).toBe('returned');
    expect(stateOf({ ...returned, preparation: { startedOn: '2026-02-02', complete: false } })).toBe(
      'inPreparation',
    );
  });

  test('a returned referral is taken up by a consultation or a conversation as well, not by a signal alone', () => {
    const returned = EXAMPLES.returned;
    const heldOn = '2026-02-03';
    expect(stateOf({ ...returned, consultation: { heldOn, decision: 'own_help' } })).toBe('ownHelp');
    expect(stateOf({ ...returned, conversation: { heldOn, outcome: 'no_referral' } })).toBe('consentRefused');
    expect(stateOf({ ...returned, lastSignalOn: heldOn })).toBe('returned');
  });

  test('a talk on the day of the return takes it up when it came after; sharing that ended before there was help brings it back too', () => {
    const back = (more: object, returnedOn?: string) => ({
      ...sentAnd('2026-02-03', { receivedOn: '2026-01-28', returnedOn, ...more }),
      conversation: { heldOn: '2026-02-02', outcome: 'own_help' as const },
    });
    expect(stateOf(back({}, '2026-02-02'))).toBe('returned');
    expect(stateOf(back({ isTakenUp: true }, '2026-02-02'))).toBe('ownHelp');
    expect(stateOf({ ...sentAnd('2026-02-03', { isTakenUp: true }) })).toBe('readyToSend');
  });

  test('what was prepared for the version that came back is not ready to send again', () => {
    const again: Facts = { ...EXAMPLES.returned, conversation: { heldOn: '2026-02-03', outcome: 'refer' } };
    expect(stateOf(again)).toBe('inPreparation');
    expect(stateOf({ ...again, preparation: { startedOn: '2026-02-03', complete: true } })).toBe(
      'readyToSend',
    );
  });
});

describe('after reopening', () => {
  test('a traject stays reopened until something is recorded', () => {
    expect(stateOf(EXAMPLES.reopened)).toBe('reopened');
    expect(stateOf({ ...EXAMPLES.reopened, lastSignalOn: '2026-02-20' })).toBe('signal');
  });

  test.each([
    [
      'consultation',
      { consultation: { heldOn: '2026-02-23', decision: 'talk_with_parents' } },
      'conversationDue',
    ],
    ['conversation', { conversation: { heldOn: '2026-02-23', outcome: 'refer' } }, 'consentDue'],
  ] as const)('a %s goes on from there', (_name, more, state) => {
    expect(stateOf({ ...EXAMPLES.reopened, ...more })).toBe(state);
  });

  test('any step of the team after reopening goes on from there', () => {
    const closed: Facts = { ...EXAMPLES.support, reopenedOn: '2026-02-10' };
    expect(stateOf(closed)).toBe('reopened');
    for (const kind of ['sentOn', 'receivedOn', 'assignedOn', 'firstContactOn', 'lastFeedbackOn'] as const) {
      const { referral } = sentAnd('2026-02-10', { ...closed.referral, [kind]: '2026-02-10' });
      expect(stateOf({ ...closed, referral })).toBe('support');
    }
  });
});

describe('what a teacher decided alone and the intern begeleider has not seen', () => {
  test('is waited for wherever it would be the teacher’s turn, and nowhere else; what the teacher does then, waits besides', () => {
    fc.assert(
      fc.property(anyFacts, ({ unseen: _seen, ...facts }) => {
        const unseen = { since: facts.startedOn, what: 'several' } as const;
        const seen = progressOf(facts, DEFAULT_CALENDAR);
        const now = progressOf({ ...facts, unseen }, DEFAULT_CALENDAR);

        expect(now.state.startsWith('unseen')).toBe(seen.next?.role === 'teacher');
        if (!now.state.startsWith('unseen')) {
          expect(now).toEqual(seen);
          return;
        }
        expect(now.next?.role).toBe('intern_begeleider');
        expect(now.meanwhile).toMatchObject(
          seen.meanwhile ?? { next: seen.next, since: seen.since, until: seen.until },
        );
      }),
      { numRuns: 4000 },
    );
  });
});

test('a signal alone waits for the consultation', () => {
  expect(stateOf(signalled)).toBe('signal');
});
