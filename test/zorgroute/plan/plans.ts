// Plans for tests: two parents apart, a child of twelve and one of eight, and any plan that could be written.

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';

import {
  emptyPlan,
  EVERYBODY,
  type Action,
  type Goal,
  type Person,
  type PlanText,
} from '../../../src/zorgroute/plan/plan-text.ts';

export const TODAY = '2026-11-30';

const person = (name: string, more: Partial<Person>): Person => ({
  id: randomUUID(),
  kind: 'guardian',
  name,
  relation: '',
  custody: 'yes',
  birthDate: null,
  left: false,
  ...more,
});

export const mother = person('Marieke Postma', { relation: 'moeder' });
export const father = person('Remco Huizinga', { relation: 'vader' });
export const jurre = person('Jurre', { kind: 'child', custody: 'no', birthDate: '2014-05-05' });
export const fenna = person('Fenna', { kind: 'child', custody: 'no', birthDate: '2018-05-05' });
export const PEOPLE = [mother, father, jurre, fenna];

export const goalOf = (more: Partial<Goal>): Goal => ({
  id: randomUUID(),
  words: 'Brengen en halen zonder ruzie',
  forWhom: [fenna.id],
  reachedWhen: 'vier weken is er niet geschreeuwd',
  under: '',
  readers: EVERYBODY,
  state: '',
  why: '',
  actions: [],
  ...more,
});

export const actionOf = (more: Partial<Action>): Action => ({
  what: 'Brengen',
  who: 'Opa Jan',
  from: 'network',
  when: 'elke woensdag',
  state: '',
  why: '',
  readers: '',
  ...more,
});

export const planWith = (more: Partial<PlanText>): PlanText => ({
  ...emptyPlan(PEOPLE, true),
  goals: [goalOf({})],
  lookOn: '2027-02-01',
  ...more,
});

/** A house: whoever reads a thing of one house. */
const anyHouse = fc.constantFrom(EVERYBODY, mother.id, father.id);
const anyAction = (words: fc.Arbitrary<string>) =>
  fc
    .record({ what: words, who: words, when: words, readers: fc.constantFrom('', mother.id, father.id) })
    .map(actionOf);

let nth = 0;
/** A text that stands nowhere else: found or not found in what somebody reads. */
export const ownWords = fc.constant(null).map(() => `«${String((nth += 1))}»`);

/** Any plan of these people, with texts that tell where they stand. */
export const anyPlan = fc
  .array(
    fc.record({
      words: ownWords,
      reachedWhen: ownWords,
      why: ownWords,
      readers: anyHouse,
      actions: fc.array(anyAction(ownWords), { maxLength: 4 }),
    }),
    { maxLength: 6 },
  )
  .map((goals) => planWith({ goals: goals.map(goalOf) }));
