// What arranged help waits for: always one thing with a day, or the end, whatever happened; and who may read it.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays } from '../../../../src/calendar/days.ts';
import { EVERYBODY } from '../../../../src/zorgroute/plan/plan-text.ts';
import { isReader } from '../../../../src/zorgroute/plan/people.ts';
import { readingOf } from '../../../../src/zorgroute/plan/what-one-reads.ts';
import { STEPS_OF_HELP } from '../../../../src/zorgroute/support/help/arranged-help.ts';
import { howItStands } from '../../../../src/zorgroute/support/help/help-words.ts';
import { helpFor, readersOfHelp, toldOf } from '../../../../src/zorgroute/support/help/help-one-reads.ts';
import { DECIDERS, LAWS } from '../../../../src/zorgroute/support/help/laws.ts';
import {
  helpMistake,
  helpStands,
  NEWS_NOW,
  waitingInWords,
  type HelpFacts,
} from '../../../../src/zorgroute/support/help/rules.ts';
import { anyPlan, TODAY } from '../../plan/plans.ts';

const ASKED = '2026-10-01';
const help = (more: Partial<HelpFacts> = {}): HelpFacts => ({
  ...{ on: ASKED, law: 'youth_decision', decidedBy: 'by_law', callOn: '2026-10-08', news: [] },
  ...more,
});

const anyNews = fc.record({
  step: fc.constantFrom(...STEPS_OF_HELP),
  after: fc.nat(40),
  callIn: fc.option(fc.nat(60), { nil: null }),
});
/** News in the order in which it happened. */
const anyHelp = fc
  .record({
    law: fc.constantFrom(...LAWS.map(({ value }) => value)),
    decidedBy: fc.constantFrom('by_law', ...DECIDERS.map(({ value }) => value)),
    steps: fc.array(anyNews, { maxLength: 12 }),
  })
  .map(({ law, decidedBy, steps }) => {
    let on = ASKED;
    const news = steps.map(({ step, after, callIn }) => {
      on = addDays(on, after);
      return { on, step, callOn: callIn === null ? null : addDays(on, callIn) };
    });
    return help({ law, decidedBy, news });
  });

test('whatever happened, one thing is next with a day that is not before it began, or it has ended', () => {
  fc.assert(
    fc.property(anyHelp, (facts) => {
      const { task, since, until, waitsSince } = helpStands(facts);
      expect(until === null).toBe(task === 'ended');
      if (until !== null && !facts.news.some(({ step }) => step === 'called'))
        expect(until >= since).toBe(true);
      expect(waitsSince !== null).toBe(['decision', 'refused', 'call'].includes(task));
      expect(since >= facts.on).toBe(true);
    }),
  );
});

test('what stopped stays stopped, and no news leaves it without its owner', () => {
  fc.assert(
    fc.property(anyHelp, anyHelp, (facts, later) => {
      const stopped = { on: TODAY, step: 'stopped' as const, callOn: null };
      const news = [...facts.news, stopped];
      const end = helpStands({ ...facts, news });
      expect(end).toMatchObject({ task: 'ended', until: null });
      expect(helpStands({ ...facts, news: [...news, ...later.news] })).toEqual(end);
    }),
  );
});

test('who decides by law is waited for; where nobody decides, its beginning is', () => {
  expect(helpStands(help()).task).toBe('decision');
  expect(helpStands(help({ law: 'youth_free' })).task).toBe('call');
  expect(helpStands(help({ law: 'youth_free', decidedBy: 'municipality' })).task).toBe('decision');
  expect(helpStands(help({ decidedBy: 'nobody' })).task).toBe('call');
});

test('the family waits until it began, again when it did not, and too long after eight weeks', () => {
  const began = { on: '2026-10-12', step: 'begun' as const, callOn: null };
  const once = { on: '2026-10-20', step: 'once' as const, callOn: '2026-10-27' };

  expect(helpStands(help({ news: [began] }))).toMatchObject({ task: 'confirm', waitsSince: null });
  expect(helpStands(help({ news: [began, once] }))).toEqual({
    ...{ task: 'call', since: '2026-10-20', until: '2026-10-27', waitsSince: ASKED },
  });
  const family = (news: readonly object[]) =>
    howItStands(
      { ...help(), expected: '', news: news.map((one) => ({ ...one, expected: '', why: '' })) } as never,
      TODAY,
    ).replaceAll('\u00a0', ' ');
  expect(family([began, once])).toContain(
    'Eén keer geweest, zegt het gezin op di 20 oktober. Het wacht weer.',
  );
  expect(family([{ ...began, step: 'called' }])).not.toContain('Eén keer');
  expect(waitingInWords({ waitsSince: ASKED }, '2026-11-26')).toBe('wacht 56 dagen');
  expect(waitingInWords({ waitsSince: ASKED }, '2026-11-27')).toBe('wacht al 57 dagen: dat is te lang');
  expect(waitingInWords({ waitsSince: null }, TODAY)).toBe('');
});

test('nobody reads help that is not theirs: never more than its goal, and what may be kept of a house is of that parent alone', () => {
  fc.assert(
    fc.property(
      anyPlan,
      fc.nat(20),
      fc.nat(20),
      fc.array(fc.nat(20), { minLength: 1 }),
      (plan, atGoal, house, whom) => {
        const readers = plan.people[house]?.id ?? '';
        const forWhom = whom.flatMap((at) => plan.people[at]?.id ?? []);
        const asked = { goalId: plan.goals[atGoal]?.id ?? '', forWhom, readers };
        const goal = plan.goals.find(({ id }) => id === asked.goalId);
        for (const { id } of plan.people) {
          const [read] = helpFor(plan, [asked], id);
          if (!read) continue;
          expect(plan.people.some((person) => person.id === id && isReader(person))).toBe(true);
          if (goal) expect(readingOf(plan, id)?.goals.map((one) => one.id)).toContain(goal.id);
          expect([EVERYBODY, id]).toContain(readersOfHelp(asked, plan));
        }
        if (!helpMistake(asked, plan) && readersOfHelp(asked, plan) !== EVERYBODY)
          expect(new Set(forWhom)).toEqual(new Set([readersOfHelp(asked, plan)]));
        const children = [{ referralId: 'r', childName: 'Fenna' }];
        if (readersOfHelp(asked, plan) !== EVERYBODY)
          expect(toldOf(asked, plan, { familyId: 'f', children })).toEqual([]);
      },
    ),
  );
});

test('help of one house is no other’s, whoever’s its goal becomes', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.nat(), (plan, first, second) => {
      const parents = plan.people.filter(({ kind }) => kind === 'guardian').map(({ id }) => id);
      fc.pre(plan.goals.length > 0 && parents.length > 1);
      const hers = parents[first % parents.length] ?? '';
      const his = parents[second % parents.length] ?? '';
      fc.pre(hers !== his);
      const became = { ...plan, goals: plan.goals.map((goal) => ({ ...goal, readers: his })) };
      const one = { goalId: plan.goals[0]?.id ?? '', forWhom: [hers], readers: hers };

      for (const { id } of became.people) expect(helpFor(became, [one], id)).toEqual([]);
    }),
  );
});

test('whatever a help waits for, whoever rings can say on which day she looks again', () => {
  const day = addDays(TODAY, 9);
  for (const steps of [[], ['granted'], ['refused'], ['begun']] as const) {
    const news = steps.map((step) => ({ on: TODAY, step, callOn: null }));
    const { task } = helpStands(help({ news }));
    expect(NEWS_NOW[task]).toContain('called');
    const again = helpStands(help({ news: [...news, { on: TODAY, step: 'called', callOn: day }] }));
    expect(again).toMatchObject({ task, until: day });
  }
});
