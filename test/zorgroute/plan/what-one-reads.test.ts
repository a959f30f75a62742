// What one person may read of a plan: nothing of another house, whatever the plan.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { EVERYBODY, type Goal, type PlanText } from '../../../src/zorgroute/plan/plan-text.ts';
import { readingOf, signOfReading } from '../../../src/zorgroute/plan/what-one-reads.ts';
import { actionOf, anyPlan, father, fenna, goalOf, jurre, mother, PEOPLE, planWith } from './plans.ts';

const textsOf = ({ words, reachedWhen, why }: Goal) => [words, reachedWhen, why];
const actionTexts = ({ actions }: Goal) =>
  actions.map(({ what, who, when, readers }) => ({ readers, texts: [what, who, when] }));

/** Every text of the plan with whether this person may read it, told without the function that is tested. */
function textsFor(plan: PlanText, personId: string) {
  return plan.goals.flatMap((goal) => {
    const readsGoal = goal.readers === EVERYBODY || goal.readers === personId;
    return [
      ...textsOf(goal).map((text) => ({ text, reads: readsGoal })),
      ...actionTexts(goal).flatMap(({ readers, texts }) =>
        texts.map((text) => ({
          text,
          reads: readsGoal && (goal.readers !== EVERYBODY || readers === '' || readers === personId),
        })),
      ),
    ];
  });
}

test('each reads what is everybody’s and what is of the own house, and no byte of the other’s', () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...PEOPLE), (plan, person) => {
      const read = JSON.stringify(readingOf(plan, person.id));
      for (const { text, reads } of textsFor(plan, person.id)) expect(read.includes(text)).toBe(reads);
    }),
  );
});

test('an action has never more readers than its goal', () => {
  const secret = actionOf({ what: 'geheim', readers: father.id });
  const plan = planWith({ goals: [goalOf({ readers: mother.id, forWhom: [mother.id], actions: [secret] })] });

  const [hers, his] = [readingOf(plan, mother.id), readingOf(plan, father.id)];

  expect(JSON.stringify(hers)).toContain('geheim');
  expect(JSON.stringify(his)).not.toContain('geheim');
});

test('that a larger goal is of another house, is not told', () => {
  const larger = goalOf({ readers: mother.id, forWhom: [mother.id] });
  const plan = planWith({ goals: [larger, goalOf({ under: larger.id })] });

  const his = readingOf(plan, father.id);

  expect(his?.goals).toMatchObject([{ under: '' }]);
  expect(JSON.stringify(his)).not.toContain(larger.id);
});

test('whoever has no custody, left, or is of another family reads nothing; a child reads what is everybody’s', () => {
  const plan = planWith({
    people: [mother, { ...father, custody: 'no' }, { ...jurre, left: true }, fenna],
    goals: [goalOf({}), goalOf({ readers: mother.id, forWhom: [mother.id] })],
  });

  expect(readingOf(plan, father.id)).toBeUndefined();
  expect(readingOf(plan, jurre.id)).toBeUndefined();
  expect(readingOf(plan, '00000000-0000-4000-8000-000000000000')).toBeUndefined();
  expect(readingOf(plan, fenna.id)?.goals).toHaveLength(1);
});

test('a change that somebody does not read leaves that person’s sign as it was; one that is read changes it', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.constantFrom(...PEOPLE), (plan, place, person) => {
      const goal = plan.goals[place % Math.max(1, plan.goals.length)];
      if (!goal) return;
      const changed = {
        ...plan,
        goals: plan.goals.map((one) => (one === goal ? { ...one, words: 'anders' } : one)),
      };
      const reads = goal.readers === EVERYBODY || goal.readers === person.id;
      expect(signOfReading(changed, person.id) !== signOfReading(plan, person.id)).toBe(reads);
    }),
  );
});

test('how far something is asks nobody anew', () => {
  const goal = goalOf({ actions: [actionOf({})] });
  const further = {
    ...goal,
    state: 'reached',
    why: 'het is rustig',
    actions: [actionOf({ state: 'done', why: 'ging goed' })],
  };

  const [before, after] = [planWith({ goals: [goal] }), planWith({ goals: [further] })];

  for (const { id } of PEOPLE) expect(signOfReading(after, id)).toBe(signOfReading(before, id));
});
