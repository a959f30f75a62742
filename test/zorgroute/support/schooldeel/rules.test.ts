// What an agreement of the schooldeel waits for, whatever happened to it: one person with a day, or the end.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays } from '../../../../src/calendar/days.ts';
import { STEPS_OF_AGREEMENT } from '../../../../src/zorgroute/support/schooldeel/agreement.ts';
import {
  agreementStands,
  CASEMANAGER_SAYS,
  completes,
  isSent,
  lastDayMistake,
  notAgreed,
  proposalStands,
  SCHOOL_SAYS,
  standsOn,
  wordOf,
  type AgreementFacts,
  type ProposalFacts,
} from '../../../../src/zorgroute/support/schooldeel/rules.ts';

const AGREED = '2026-10-01';
const UNTIL = '2026-12-01';
const news = (step: AgreementFacts['news'][number]['step'], on: string, more = {}) => ({
  ...{ step, on, change: '' as const, isOfIb: false, from: null, until: null },
  ...more,
});
const facts = (...all: AgreementFacts['news'][number][]): AgreementFacts => ({
  on: AGREED,
  until: UNTIL,
  news: all,
});

/** News in the order in which it happened, each of any kind. */
export const anyAgreement = fc
  .array(
    fc.record({
      step: fc.constantFrom(...STEPS_OF_AGREEMENT),
      after: fc.nat(30),
      change: fc.constantFrom('' as const, 'less' as const, 'more' as const),
      isOfIb: fc.boolean(),
      fromIn: fc.option(fc.nat(20), { nil: null }),
      untilIn: fc.option(fc.nat(120), { nil: null }),
    }),
    { maxLength: 12 },
  )
  .map((steps): AgreementFacts => {
    let on = AGREED;
    const all = steps.map(({ step, after, change, isOfIb, fromIn, untilIn }) => {
      on = addDays(on, after);
      const [from, until] = [fromIn, untilIn].map((days) => (days === null ? null : addDays(on, days)));
      return { step, on, change, isOfIb, from: from ?? null, until: until ?? null };
    });
    return { on: AGREED, until: UNTIL, news: all };
  });

test('whatever happened, one person is next with a day, or it has ended; on any day, for every reader the same', () => {
  fc.assert(
    fc.property(anyAgreement, fc.nat(400), (agreement, days) => {
      const stands = agreementStands(agreement);
      const now = standsOn(stands, addDays(AGREED, days));
      for (const one of [stands, now]) {
        expect(one.until === null).toBe(one.task === 'ended');
        expect(one.nextRole === null).toBe(one.task === 'ended');
        if (one.until !== null) expect(one.until >= one.since || one.endsOn !== null).toBe(true);
        expect(one.since >= AGREED).toBe(true);
      }
      expect(stands.endsOn === null).toBe(stands.task !== 'goes');
      expect(['answer', 'goes', 'ended'].includes(now.task) || now.nextRole === 'casemanager').toBe(true);
    }),
  );
});

test('what ended stays ended, and until then somebody can always say how it goes on', () => {
  fc.assert(
    fc.property(anyAgreement, anyAgreement, (agreement, later) => {
      const end = news('ended', addDays(AGREED, 400));
      const ended = agreementStands({ ...agreement, news: [...agreement.news, end, ...later.news] });
      const isEnded = agreement.news.some(({ step }) => step === 'ended');
      expect(ended).toMatchObject({ task: 'ended', until: null });
      if (!isEnded) expect(CASEMANAGER_SAYS[agreementStands(agreement).task]).toContain('ended');
    }),
  );
});

test('the school answers; less is told, more is asked, and what it cannot is talked about', () => {
  const answer = (step: 'yes' | 'otherwise' | 'no', more = {}) =>
    agreementStands(facts(news(step, '2026-10-05', more)));

  expect(agreementStands(facts())).toMatchObject({
    task: 'answer',
    nextRole: 'intern_begeleider',
    since: AGREED,
  });
  expect(answer('yes')).toMatchObject({ task: 'goes', nextRole: 'teacher', endsOn: UNTIL });
  expect(answer('yes', { isOfIb: true })).toMatchObject({ task: 'goes', nextRole: 'intern_begeleider' });
  expect(answer('yes', { from: '2026-10-19' })).toMatchObject({ since: '2026-10-19' });
  expect(answer('otherwise', { change: 'less' })).toMatchObject({ task: 'tell', nextRole: 'casemanager' });
  expect(answer('otherwise', { change: 'more' })).toMatchObject({ task: 'ask', nextRole: 'casemanager' });
  expect(answer('no')).toMatchObject({ task: 'refused', nextRole: 'casemanager' });
});

test('what does not work waits for the casemanager, and goes on when that was agreed', () => {
  const yes = news('yes', '2026-10-05');
  const not = news('not', '2026-10-12');
  const on = news('goes_on', '2026-10-15', { until: '2027-02-01' });

  expect(agreementStands(facts(yes, news('partly', '2026-10-12')))).toMatchObject({
    task: 'goes',
    since: '2026-10-12',
  });
  expect(agreementStands(facts(yes, not))).toMatchObject({ task: 'notWorking', nextRole: 'casemanager' });
  expect(agreementStands(facts(yes, not, on))).toMatchObject({
    task: 'goes',
    nextRole: 'teacher',
    endsOn: '2027-02-01',
  });
});

test('how it goes is asked before its last day; after it the casemanager agrees anew', () => {
  const stands = agreementStands(facts(news('yes', '2026-11-20')));

  expect(stands.until).toBe(UNTIL);
  expect(standsOn(stands, UNTIL)).toEqual(stands);
  expect(standsOn(stands, '2026-12-02')).toMatchObject({
    ...{ task: 'again', nextRole: 'casemanager', since: '2026-12-02', until: stands.againUntil },
  });
});

test('each side says no more than is its own', () => {
  for (const task of Object.keys(SCHOOL_SAYS) as (keyof typeof SCHOOL_SAYS)[])
    expect(SCHOOL_SAYS[task].filter((step) => CASEMANAGER_SAYS[task].includes(step))).toEqual([]);
});

const PEOPLE = ['Marieke', 'Remco', 'Jurre'].map((name) => ({ id: name, name }));
const anyProposal = fc
  .record({
    version: fc.integer({ min: 1, max: 3 }),
    asked: fc.subarray(PEOPLE),
    unknown: fc.subarray(PEOPLE, { maxLength: 1 }),
    said: fc.array(
      fc.record({
        person: fc.constantFrom(...PEOPLE),
        version: fc.integer({ min: 1, max: 3 }),
        answer: fc.constantFrom('agrees' as const, 'questions' as const, 'disagrees' as const),
      }),
      { maxLength: 10 },
    ),
  })
  .map(({ said, ...around }): ProposalFacts => {
    const words: {
      personId: string;
      version: number;
      answer: (typeof said)[number]['answer'];
      on: string;
      sends: boolean;
    }[] = [];
    for (const [at, { person, version, answer }] of said.entries()) {
      const soFar = { on: AGREED, ...around, version, words };
      const sends = completes(soFar, person.id, answer) && around.asked.includes(person);
      words.push({ personId: person.id, version, answer, on: addDays(AGREED, at), sends });
    }
    return { on: AGREED, ...around, words };
  });

test('a proposal goes to the school only when everybody who decides agreed with this very text; until then the casemanager is next', () => {
  fc.assert(
    fc.property(anyProposal, (proposal) => {
      const { who, ...stands } = proposalStands(proposal);
      expect(stands.nextRole).toBe('casemanager');
      expect(stands.until !== null && stands.until >= stands.since).toBe(true);
      if (stands.task !== 'custody') expect(who).not.toBe('');
      if (proposal.unknown.length || !proposal.asked.length) expect(stands.task).toBe('custody');
      if (!isSent(proposal)) return;
      expect(proposal.unknown).toEqual([]);
      for (const { id } of proposal.asked)
        expect(
          proposal.words.some(
            (word) => word.personId === id && word.version === proposal.version && word.answer === 'agrees',
          ),
        ).toBe(true);
    }),
  );
});

test('who answered an earlier text is asked anew, and who disagrees is talked with', () => {
  const [mother, father] = PEOPLE;
  const word = (personId: string, version: number, answer: 'agrees' | 'disagrees') => ({
    ...{ personId, version, answer, on: AGREED, sends: false },
  });
  const asked = PEOPLE.slice(0, 2);
  const around = { on: AGREED, version: 2, asked, unknown: [] };
  const words = [word('Marieke', 1, 'agrees'), word('Remco', 2, 'agrees')];

  expect(proposalStands({ ...around, words })).toMatchObject({ task: 'parents', who: 'Marieke' });
  expect(notAgreed({ ...around, words })).toEqual([mother]);
  expect(completes({ ...around, words }, 'Marieke', 'agrees')).toBe(true);
  expect(completes({ ...around, words }, 'Marieke', 'disagrees')).toBe(false);
  expect(wordOf({ version: 2, words }, 'Marieke')).toBeUndefined();
  expect(proposalStands({ ...around, words: [...words, word('Marieke', 2, 'disagrees')] })).toMatchObject({
    task: 'settle',
    who: 'Marieke',
  });
  expect(father?.name).toBe('Remco');
  expect(
    proposalStands({ ...around, asked: father ? [father] : [], words }),
    'who did not agree decides no more: who is asked again sends it',
  ).toMatchObject({ task: 'parents', who: 'Remco' });
});

test('the last day comes still, and within half a year', () => {
  expect(lastDayMistake(AGREED, AGREED)?.name).toBe('until');
  expect(lastDayMistake(addDays(AGREED, 1), AGREED)).toBeUndefined();
  expect(lastDayMistake(addDays(AGREED, 200), AGREED)?.message).toContain('half jaar');
});
