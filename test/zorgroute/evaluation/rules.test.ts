// What of a look may one person read, and who is asked about a goal? For any plan, whoever lives where.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { lookFor } from '../../../src/zorgroute/evaluation/look-one-reads.ts';
import { keyOf, SCHOOL, type Look } from '../../../src/zorgroute/evaluation/look.ts';
import {
  afterLook,
  goalsToLookAt,
  housesToLookAt,
  lastLookOn,
  nextMistake,
  speakersOf,
} from '../../../src/zorgroute/evaluation/rules.ts';
import { EVERYBODY, type PlanText } from '../../../src/zorgroute/plan/plan-text.ts';
import { nextLookOn } from '../../../src/zorgroute/plan/next-look.ts';
import { readingOf } from '../../../src/zorgroute/plan/what-one-reads.ts';
import { anyPlan, TODAY } from '../plan/plans.ts';

/** Everybody and the school spoke about every goal that was looked at, and everybody gave a figure. */
function lookAt(plan: PlanText, house: string | null): Look {
  const speakers = [...plan.people.map(({ id }) => keyOf(id)), SCHOOL];
  return {
    ...{ id: 'look', on: TODAY, houseId: house, withWhom: plan.people.map(({ id }) => id), others: 'Oma' },
    ...{ nextOn: TODAY, nextWhere: '' },
    goals: goalsToLookAt(plan, house).map((goal) => ({
      goalId: goal.id,
      how: 'goes_on' as const,
      said: speakers.map((speaker) => ({ speaker, words: `${speaker} sprak` })),
      scores: speakers.map((speaker) => ({ speaker, score: 5 })),
    })),
    entry: {} as Look['entry'],
  };
}

test('a person reads of a look only goals of the own plan, and of words and figures the own', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const houses = [null, ...housesToLookAt(plan).map(({ id }) => id)];
      for (const house of houses)
        for (const { id } of plan.people) {
          const read = lookFor(plan, lookAt(plan, house), id);
          const reading = readingOf(plan, id);
          expect(read === undefined).toBe(!reading || (house !== null && house !== id));
          for (const goal of read?.goals ?? []) {
            expect(reading?.goals.map((one) => one.id)).toContain(goal.goalId);
            expect([...goal.said, ...goal.scores].every(({ speaker }) => speaker === keyOf(id))).toBe(true);
          }
          expect([read?.others, read?.withWhom.length]).toEqual(read ? ['', 0] : [undefined, undefined]);
        }
    }),
  );
});

test('every goal that goes on is looked at once: with everybody, or with the parent whose house it is of', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const all = [null, ...housesToLookAt(plan).map(({ id }) => id)].flatMap((house) =>
        goalsToLookAt(plan, house).map(({ id }) => id),
      );
      expect(all.toSorted()).toEqual(
        plan.goals.flatMap(({ id, state }) => (state === '' ? [id] : [])).toSorted(),
      );
    }),
  );
});

test('about a goal only who reads it is asked, and of one house no school', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const goal of plan.goals) {
        const keys = speakersOf(goal, plan, []).map(({ key }) => key);
        for (const { id } of plan.people)
          if (keys.includes(keyOf(id)))
            expect(readingOf(plan, id)?.goals.some((one) => one.id === goal.id)).toBe(true);
        if (goal.readers !== EVERYBODY) expect(keys).not.toContain(SCHOOL);
      }
    }),
  );
});

test('a look changes nothing of a plan but how its own goals stand', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const how = new Map(
        goalsToLookAt(plan, null).map(({ id }, n) => [id, n % 2 ? 'reached' : 'stops'] as const),
      );
      const after = afterLook(plan, how);
      expect(after.goals.map(({ state: _state, why: _why, ...goal }) => goal)).toEqual(
        plan.goals.map(({ state: _state, why: _why, ...goal }) => goal),
      );
      expect(goalsToLookAt(after, null)).toEqual([]);
    }),
  );
});

test('the next look lies within three months, and a day that was put in the plan since goes first', () => {
  const looked = { on: TODAY, nextOn: '2026-12-15', planLookOn: '2026-11-01' };
  const plan = (lookOn: string) => ({ lookOn }) as PlanText;

  expect(nextMistake(lastLookOn(TODAY), { today: TODAY, on: TODAY }, String)).toBeUndefined();
  expect(nextMistake('2099-01-01', { today: TODAY, on: TODAY }, String)).toMatchObject({ name: 'nextOn' });
  expect(nextLookOn({ plan: plan('2026-11-01'), looked })).toBe('2026-12-15');
  expect(nextLookOn({ plan: plan('2026-12-01'), looked })).toBe('2026-12-01');
  expect(nextLookOn({ plan: plan('2026-12-01') })).toBe('2026-12-01');
});
