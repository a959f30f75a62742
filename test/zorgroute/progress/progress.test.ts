import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/calendar/days.ts';
import { addWorkingDays, DEFAULT_CALENDAR as calendar } from '../../../src/calendar/working-days.ts';
import type { Facts } from '../../../src/zorgroute/facts.ts';
import { blockersForSending, progressOf } from '../../../src/zorgroute/progress/progress.ts';
import { promisableIn } from '../../../src/zorgroute/progress/promises.ts';
import { stateById, STATES } from '../../../src/zorgroute/progress/states.ts';
import {
  agreed,
  anyFacts,
  assigned,
  consulted,
  EXAMPLES,
  sent,
  sentAnd,
  signalled,
  supported,
  talked,
} from '../facts.ts';

const progress = (facts: Facts) => progressOf(facts, calendar);
const waits = (facts: Facts) => {
  const { next, since, until } = progress(facts);
  return { role: next?.role, name: next?.name, since, until };
};
const bar = (facts: Facts) =>
  progress(facts)
    .stations.map(({ state }) => state[0])
    .join('');

/** Planned; else agreed in a talk after which no consultation decided anew. */
function talkToCome({ plannedOn, conversation, consultation }: Facts) {
  if (plannedOn !== undefined) return plannedOn;
  if (conversation?.outcome !== 'talk_on') return undefined;
  const isDecidedAnew = consultation !== undefined && consultation.heldOn > conversation.heldOn;
  return isDecidedAnew ? undefined : conversation.againOn;
}

describe('always', () => {
  test('there is one next person with a task and a day, except after the end', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { next, until, since, overdue } = progress(facts);
        expect(next !== undefined).toBe(facts.end === undefined);
        expect(until !== undefined).toBe(facts.end === undefined);
        expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(overdue).toBe(until !== undefined && until < facts.today);
        // Without a colon: lists put one before it.
        if (next) expect(next.what).toMatch(/^[A-Z][^:]*[^.:]$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing is overdue on the day until which it may last, and the day after it is, unless a talk was to come before its term ended', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { until } = progress(facts);
        if (until === undefined) return;
        expect(progress({ ...facts, today: until }).overdue).toBe(false);
        const after = progress({ ...facts, today: addDays(until, 1) });
        expect(after.overdue).toBe(after.until === until);
        if (!after.overdue) expect(until).toBe(talkToCome(facts));
      }),
    );
  });

  test('a talk that is to come is late on no day before it is over, and no other term changes by it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const on = talkToCome(facts);
        const without = progress({
          ...facts,
          plannedOn: undefined,
          conversation: facts.conversation && { ...facts.conversation, againOn: undefined },
        });
        for (const [now, before] of [
          [progress(facts), without],
          [progress(facts).meanwhile, without.meanwhile],
        ] as const) {
          if (!now?.next?.isTalk || on === undefined) expect(now?.announcedOn).toBeUndefined();
          else if (on >= facts.today)
            expect(now).toMatchObject({ announcedOn: on, until: on, overdue: false });
          else expect((now.until ?? '') >= on && now.announcedOn === undefined).toBe(true);
          if (now && !now.next?.isTalk)
            expect([now.until, now.since]).toEqual([before?.until, before?.since]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('the bar has seven stations, one "now" while the traject is open, and none after the end', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { stations, step } = progress(facts);
        expect(stations.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
        const now = stations.filter(({ state }) => state === 'now').map(({ number }) => number);
        expect(now).toEqual(facts.end ? [] : [step]);
      }),
    );
  });

  test('a traject that is ready to send has nothing that blocks it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (progress(facts).state.startsWith('readyToSend')) expect(blockersForSending(facts)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(STATES.map(({ id }) => id))('%s has the step and the label of the list', (id) => {
    const state = stateById(id);
    const { step, label } = progress(EXAMPLES[id]);
    expect(label).toBe(state.label);
    if (state.step) expect(step).toBe(state.step);
  });
});

describe('the step bar', () => {
  test.each([
    ['after the signal', signalled, 'dnttttt'],
    ['after the consultation', consulted, 'ddntttt'],
    ['after the conversation', talked, 'dddnttt'],
    ['when the conversation came first', { ...talked, consultation: undefined }, 'dsdnttt'],
    ['with own help after an early conversation', withOwnHelp(), 'dndtttt'],
    ['after sending', sent, 'ddddntt'],
    ['with a casemanager', assigned, 'ddddntt'],
    ['with help', supported, 'dddddnt'],
    ['after a return', EXAMPLES.returned, 'dddnttt'],
    [
      'with own help after a return',
      { ...EXAMPLES.returned, conversation: { heldOn: '2026-02-03', outcome: 'own_help' } },
      'dnddttt',
    ],
    [
      'solved at school',
      { ...signalled, end: { outcome: 'solved_at_school', endedOn: '2026-01-14' } },
      'dssssss',
    ],
    [
      'ended with advice',
      { ...EXAMPLES.returned, end: { outcome: 'returned', endedOn: '2026-02-03' } },
      'ddddsss',
    ],
    [
      'begun by mistake, with its only signal struck',
      { ...signalled, lastSignalOn: undefined, end: { outcome: 'by_mistake', endedOn: '2026-01-14' } },
      'sssssss',
    ],
    [
      'when the signal was struck and the consultation stands',
      { ...consulted, lastSignalOn: undefined },
      'sdntttt',
    ],
    ['closed after help', EXAMPLES['ended:closed'], 'ddddddd'],
  ] as [string, Facts, string][])('%s', (_name, facts, expected) => {
    expect(bar(facts)).toBe(expected);
  });

  test('an ended or reopened traject keeps the step it was in', () => {
    expect(progress(EXAMPLES['ended:moved']).step).toBe(6);
    expect(progress(EXAMPLES['ended:closed']).step).toBe(7);
    expect(progress(EXAMPLES.reopened).step).toBe(2);
  });
});

describe('who is next, since when, until when, at school', () => {
  test('what went outside the portal is the school’s to ask after, anew with every talk; nothing is promised', () => {
    const outside = sentAnd('2026-01-28', { isOutside: true });
    const talkedSince = { ...outside, consultation: { heldOn: '2026-02-04', decision: 'own_help' as const } };

    expect(progress(outside)).toMatchObject({
      next: { role: 'intern_begeleider', what: 'Nagaan wat de gemeente antwoordt' },
      since: '2026-01-27',
      until: '2026-02-10',
      promise: undefined,
    });
    expect(progress(talkedSince)).toMatchObject({ since: '2026-02-04', until: '2026-02-18' });
  });

  test('the intern begeleider plans the consultation within ten school days after the first signal', () => {
    const expected = { role: 'intern_begeleider', name: 'Bea Vos', since: '2026-01-12', until: '2026-01-26' };
    expect(waits(signalled)).toEqual(expected);
    expect(waits({ ...signalled, lastSignalOn: '2026-01-14' })).toEqual(expected);
    expect(progress(signalled).next?.what).toBe('Overleggen over het signaal');
  });

  test('meanwhile the teacher has the early conversation to plan, by the same day', () => {
    const { meanwhile } = progress(signalled);
    expect(meanwhile).toEqual({
      state: 'conversationDue',
      next: { role: 'teacher', name: 'Juf Anne', what: 'Praten met de ouders', isTalk: true },
      since: '2026-01-12',
      until: '2026-01-26',
      overdue: false,
    });
    expect(progress(EXAMPLES.ownHelp).meanwhile?.until).toBe('2026-01-26');
  });

  test('the early conversation is overdue on its own day, whatever day the school has besides', () => {
    const early = (today: string) => progress({ ...EXAMPLES.ownHelp, today }).meanwhile?.overdue;
    expect(early('2026-01-26')).toBe(false);
    expect(early('2026-01-27')).toBe(true);
    expect(progress({ ...EXAMPLES.ownHelp, today: '2026-01-27' }).overdue).toBe(false);
  });

  test('once the parents were spoken, nothing waits besides', () => {
    expect(progress(talked).meanwhile).toBeUndefined();
    expect(progress(consulted).meanwhile).toBeUndefined();
    expect(progress(withOwnHelp()).meanwhile).toBeUndefined();
  });

  test('the teacher talks with the parents within ten school days after the signal', () => {
    expect(waits(consulted)).toEqual({
      role: 'teacher',
      name: 'Juf Anne',
      since: '2026-01-15',
      until: '2026-01-26',
    });
  });

  test('a consultation that came too late gives the conversation its own ten school days', () => {
    const late: Facts = {
      ...consulted,
      consultation: { heldOn: '2026-02-02', decision: 'talk_with_parents' },
    };
    expect(waits(late).until).toBe('2026-02-16');
  });

  test('own help lasts until the day that was agreed, else three months', () => {
    expect(waits(EXAMPLES.ownHelp)).toMatchObject({
      role: 'teacher',
      since: '2026-01-15',
      until: '2026-03-12',
    });
    const without: Facts = { ...consulted, consultation: { heldOn: '2026-01-15', decision: 'own_help' } };
    expect(waits(without).until).toBe('2026-04-15');
    expect(waits(withOwnHelp({ evaluateOn: '2026-01-02' })).until).toBe('2026-04-15');
  });

  test('a new signal during own help starts a new term', () => {
    const again: Facts = { ...EXAMPLES.ownHelp, lastSignalOn: '2026-02-02', today: '2026-02-03' };
    expect(waits(again)).toMatchObject({ since: '2026-02-02', until: '2026-02-16' });
  });

  test('the intern begeleider asks for consent, prepares and sends, ten school days each', () => {
    const role = 'intern_begeleider';
    expect(waits(talked)).toMatchObject({ role, since: '2026-01-19', until: '2026-02-02' });
    expect(waits(agreed)).toMatchObject({ role, since: '2026-01-22', until: '2026-02-05' });
    expect(waits(EXAMPLES.readyToSend)).toMatchObject({ role, since: '2026-01-22', until: '2026-02-05' });
  });

  test('after a refusal the intern begeleider chooses, by the day to reconsider when there is one', () => {
    const role = 'intern_begeleider';
    expect(waits(EXAMPLES.consentRefused)).toMatchObject({ role, since: '2026-01-20', until: '2026-02-03' });
    const consent = { status: 'refused', since: '2026-01-20', reconsiderOn: '2026-05-01' } as const;
    expect(waits({ ...talked, consent }).until).toBe('2026-05-01');
    expect(waits({ ...talked, consent: { ...consent, reconsiderOn: '2026-01-19' } }).until).toBe(
      '2026-02-03',
    );
  });

  test('the judge is given six weeks, or the day that the intern begeleider chose', () => {
    expect(waits(EXAMPLES.waitingForCourt)).toMatchObject({ role: 'intern_begeleider', until: '2026-03-03' });
    const consent = { status: 'waiting_for_court', since: '2026-01-20', reconsiderOn: '2026-02-10' } as const;
    expect(waits({ ...talked, consent }).until).toBe('2026-02-10');
  });

  test('a reopened traject asks for a choice within ten school days', () => {
    expect(waits(EXAMPLES.reopened)).toMatchObject({ since: '2026-02-20', until: '2026-03-13' });
  });

  test('a reopened traject goes to its casemanager as long as the school may share', () => {
    const closed: Facts = { ...supported, reopenedOn: '2026-02-20', today: '2026-02-23' };
    expect(waits(closed)).toMatchObject({ role: 'casemanager', name: 'Cor Dijk' });
    expect(waits({ ...closed, consent: { status: 'refused' } }).role).toBe('intern_begeleider');
    const returned = sentAnd('2026-02-23', { ...supported.referral, returnedOn: '2026-02-16' });
    expect(waits({ ...returned, reopenedOn: '2026-02-20' }).role).toBe('intern_begeleider');
  });

  test('after reopening nothing is late because of a term from before', () => {
    const [reopenedOn, today] = ['2026-06-01', '2026-06-02'];
    const lastSignalOn = '2026-06-02';
    const again = (facts: Facts) => progress({ ...facts, today, reopenedOn, lastSignalOn });
    expect(again(sent)).toMatchObject({ state: 'sent', until: '2026-06-03' });
    expect(again(supported)).toMatchObject({ state: 'support', since: reopenedOn, until: '2026-07-13' });
    expect(again(EXAMPLES.returned)).toMatchObject({
      state: 'returned',
      since: reopenedOn,
      until: '2026-06-15',
    });
    expect(again(talked)).toMatchObject({ state: 'consentDue', since: reopenedOn, until: '2026-06-15' });
    expect(again(agreed)).toMatchObject({ state: 'inPreparation', since: reopenedOn, until: '2026-06-15' });
    expect(
      progress({ ...signalled, today, reopenedOn, consent: { status: 'not_asked', since: today } }),
    ).toMatchObject({
      state: 'signal',
      since: reopenedOn,
    });
  });

  test('after a return the school has ten school days to prepare again', () => {
    const again: Facts = { ...EXAMPLES.returned, preparation: { startedOn: '2026-02-03', complete: false } };
    expect(progress(again)).toMatchObject({
      state: 'inPreparation',
      since: '2026-02-02',
      until: '2026-02-16',
    });
  });
});

describe('after a no', () => {
  test('of parents who want no referral, it counts from the talk, also when they had said yes before', () => {
    const no: Facts = {
      ...agreed,
      today: '2026-03-06',
      consent: { status: 'complete', since: '2026-01-12' },
      conversation: { heldOn: '2026-03-05', outcome: 'no_referral' },
    };
    expect(waits(no)).toMatchObject({ since: '2026-03-05' });
    expect(progress(no).overdue).toBe(false);
  });

  test('who chose to talk again has that to do, on the day that was chosen', () => {
    const chosen: Facts = {
      ...EXAMPLES.consentRefused,
      consent: { status: 'refused', since: '2026-01-20', reconsiderOn: '2026-03-02' },
      today: '2026-01-21',
    };
    expect(progress(chosen).next?.what).toBe('Opnieuw met de ouders praten');
    expect(waits(chosen).until).toBe('2026-03-02');
  });
});

describe('the school looked back, and its own help was enough', () => {
  const enough: Facts = {
    ...EXAMPLES.ownHelp,
    today: '2026-03-13',
    consultation: { heldOn: '2026-03-12', decision: 'enough' },
  };

  test('the intern begeleider ends it; a new signal begins again', () => {
    expect(progress(enough).next).toMatchObject({
      role: 'intern_begeleider',
      what: 'Afsluiten, want de hulp op school was genoeg',
    });
    expect(waits(enough)).toMatchObject({ since: '2026-03-12', until: '2026-03-26' });
    expect(progress(enough).step).toBe(2);
    expect(waits({ ...enough, lastSignalOn: '2026-03-13' }).since).toBe('2026-03-13');
  });

  test('then nobody has to talk with the parents meanwhile', () => {
    const { conversation: _, ...untalked } = enough;
    expect(progress(untalked).meanwhile).toBeUndefined();
  });

  test.each([
    ['2026-03-12', 'own_help', 'intern_begeleider'],
    ['2026-03-13', 'own_help', 'teacher'],
    ['2026-03-12', 'refer', 'intern_begeleider'],
  ] as const)('a conversation of %s with the outcome %s leaves it to the %s', (heldOn, outcome, role) => {
    const facts: Facts = { ...enough, conversation: { heldOn, outcome } };
    expect(waits(facts).role).toBe(role);
    expect(progress(facts).state.startsWith('ownHelp')).toBe(outcome === 'own_help');
  });
});

describe('who is next, since when, until when, at the basisteam', () => {
  test('receipt is confirmed within two working days, a casemanager is named within five, both after sending', () => {
    expect(waits(sent)).toEqual({
      role: 'cjg_worker',
      name: 'CJG Westerkwartier',
      since: '2026-01-27',
      until: '2026-01-29',
    });
    expect(waits(EXAMPLES.received)).toMatchObject({
      role: 'cjg_coordinator',
      since: '2026-01-28',
      until: '2026-02-03',
    });
  });

  test('the casemanager contacts the family within ten working days after sending', () => {
    expect(waits(assigned)).toEqual({
      role: 'casemanager',
      name: 'Cor Dijk',
      since: '2026-02-02',
      until: '2026-02-10',
    });
  });

  test('a question back waits for the school, five working days', () => {
    expect(waits(EXAMPLES.questionAsked)).toMatchObject({
      role: 'intern_begeleider',
      since: '2026-01-29',
      until: '2026-02-05',
    });
  });

  test('working days that questions took are added to the terms of the team, but not to the feedback', () => {
    const paused = (facts: Facts) => sentAnd(facts.today, { ...facts.referral, questionPausedDays: 3 });
    for (const facts of [sent, EXAMPLES.received, assigned]) {
      expect(waits(paused(facts)).until).toBe(addWorkingDays(waits(facts).until ?? '', 3, calendar));
    }
    expect(waits(paused(supported)).until).toBe(waits(supported).until);
  });

  test('only a later day that a person promised moves the date', () => {
    const with_ = (more: object) => waits(sentAnd('2026-01-29', { receivedOn: '2026-01-28', ...more })).until;
    expect(with_({ newPromisedOn: '2026-02-12' })).toBe('2026-02-12');
    expect(with_({ newPromisedOn: '2026-01-30' })).toBe('2026-02-03');
  });

  test('the school is promised one day, the same while the team has yet to receive it and after', () => {
    const promise = (facts: Facts) => progress(facts).promise;
    expect([sent, EXAMPLES.received].map(promise)).toEqual(['2026-02-03', '2026-02-03']);
    expect(waits(EXAMPLES.received).until).toBe('2026-02-03');
    for (const facts of [talked, EXAMPLES.questionAsked, EXAMPLES.returned, assigned, supported])
      expect(promise(facts)).toBeUndefined();
  });

  test('the day that was named at sending holds when the terms change; a question back moves it, and a person may', () => {
    const promised = (more: object) =>
      progress(sentAnd('2026-01-29', { receivedOn: '2026-01-28', promisedOn: '2026-02-05', ...more }));
    expect(promised({})).toMatchObject({ until: '2026-02-05', promise: '2026-02-05' });
    expect(promised({ questionPausedDays: 2 })).toMatchObject({ until: '2026-02-09', promise: '2026-02-09' });
    expect(promised({ newPromisedOn: '2026-02-12' }).promise).toBe('2026-02-12');
    expect(promised({ newPromisedOn: '2026-02-04' }).promise).toBe('2026-02-05');
  });

  test('feedback comes every six weeks, counted from the contact or the last feedback', () => {
    expect(waits(supported)).toMatchObject({ role: 'casemanager', since: '2026-02-06', until: '2026-03-20' });
    const told = sentAnd('2026-03-11', { ...supported.referral, lastFeedbackOn: '2026-03-10' });
    expect(waits(told)).toMatchObject({ since: '2026-03-10', until: '2026-04-21' });
  });

  test('the day that the casemanager named for the next feedback goes before the six weeks', () => {
    const told = { ...supported.referral, lastFeedbackOn: '2026-03-10' };
    const named = sentAnd('2026-03-11', { ...told, nextFeedbackOn: '2026-03-31' });
    expect(waits(named)).toMatchObject({ since: '2026-03-10', until: '2026-03-31' });
    const stale = sentAnd('2026-03-11', { ...told, nextFeedbackOn: '2026-03-01' });
    expect(waits(stale)).toMatchObject({ until: '2026-04-21' });
  });

  test('once the team told it for the last time, the school says whether the traject can end; a reopening starts anew', () => {
    const told = { ...supported.referral, lastFeedbackOn: '2026-03-10', isToldAll: true };
    const last = sentAnd('2026-03-11', told);
    expect(waits(last)).toMatchObject({
      role: 'intern_begeleider',
      since: '2026-03-10',
      until: '2026-03-24',
    });
    expect(promisableIn(last, calendar)).toBeUndefined();
    const anew = { ...last, today: '2026-04-02', reopenedOn: '2026-04-01', lastSignalOn: '2026-04-02' };
    expect(waits(anew)).toMatchObject({ role: 'casemanager', since: '2026-04-01' });
    const onTheDay = { ...last, reopenedOn: '2026-03-10', lastSignalOn: '2026-03-10' };
    expect(waits(onTheDay).role).toBe('casemanager');
  });

  test('the last time may come before a first contact, and is not the last once there is contact after all', () => {
    const told = { ...assigned.referral, lastFeedbackOn: '2026-02-10', isToldAll: true };
    expect(waits(sentAnd('2026-02-11', told))).toMatchObject({
      role: 'intern_begeleider',
      since: '2026-02-10',
      until: '2026-03-03',
    });
    const met = sentAnd('2026-03-19', { ...told, firstContactOn: '2026-03-18' });
    expect(waits(met)).toMatchObject({ role: 'casemanager', since: '2026-03-18' });
  });

  test('the school may first look how it goes by itself: then on the day that it chose', () => {
    const last = sentAnd('2026-03-12', {
      ...supported.referral,
      lastFeedbackOn: '2026-03-10',
      isToldAll: true,
    });
    const helping: Facts = {
      ...last,
      consultation: { heldOn: '2026-03-11', decision: 'own_help', evaluateOn: '2026-04-15' },
    };
    expect(waits(helping)).toMatchObject({ role: 'intern_begeleider', until: '2026-04-15' });
  });

  test('after a return the intern begeleider has ten school days', () => {
    expect(waits(EXAMPLES.returned)).toMatchObject({
      role: 'intern_begeleider',
      since: '2026-02-02',
      until: '2026-02-16',
    });
  });

  test('a municipality that gives itself more time is overdue later', () => {
    const terms = { casemanager: { amount: 2, unit: 'weeks' } } as const;
    expect(progressOf(EXAMPLES.received, calendar, terms).until).toBe('2026-02-10');
  });
});

describe('what keeps a referral from being sent', () => {
  const conversation = (outcome: NonNullable<Facts['conversation']>['outcome']) => ({
    heldOn: '2026-01-19',
    outcome,
  });

  test('nothing, after the conversation and with every consent; the consultation is not asked for', () => {
    expect(blockersForSending(agreed)).toEqual([]);
    expect(blockersForSending({ ...agreed, consultation: undefined })).toEqual([]);
  });

  test('no conversation with the parents', () => {
    const [blocker, ...others] = blockersForSending({ ...agreed, conversation: undefined });
    expect(blocker?.sentence).toContain('nog geen gesprek met de ouders');
    expect(blocker?.mend).toBe('conversation');
    expect(others).toEqual([]);
  });

  test.each(['own_help', 'no_referral'] as const)('a last conversation that ended in %s', (outcome) => {
    expect(blockersForSending({ ...agreed, conversation: conversation(outcome) })).toHaveLength(1);
  });

  test.each(['not_asked', 'incomplete', 'refused', 'waiting_for_court'] as const)(
    'consent that is %s',
    (status) => {
      expect(blockersForSending({ ...agreed, consent: { status } })).toHaveLength(1);
    },
  );

  test('both, each in its own sentences', () => {
    const blockers = blockersForSending(signalled);
    expect(blockers).toHaveLength(2);
    for (const { sentence } of blockers) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

function withOwnHelp(more: { evaluateOn?: string } = {}): Facts {
  return {
    ...consulted,
    conversation: { heldOn: '2026-01-14', outcome: 'own_help' },
    consultation: { heldOn: '2026-01-15', decision: 'own_help', ...more },
  };
}
