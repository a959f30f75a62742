// What the plan of a family waits for: always one thing, with a day, whatever happened.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays } from '../../../src/calendar/days.ts';
import { isAsked } from '../../../src/zorgroute/plan/people.ts';
import { EVERYBODY, WHOLE_FAMILY } from '../../../src/zorgroute/plan/plan-text.ts';
import { signOfReading } from '../../../src/zorgroute/plan/what-one-reads.ts';
import {
  lookMistake,
  planStands,
  readersMistake,
  taskInWords,
  type Answer,
  type PlanFacts,
} from '../../../src/zorgroute/plan/rules.ts';
import { actionOf, anyPlan, father, fenna, goalOf, jurre, mother, PEOPLE, planWith, TODAY } from './plans.ts';

const SINCE = '2026-10-01';
const facts = (more: Partial<PlanFacts>): PlanFacts => ({ today: TODAY, since: SINCE, answers: [], ...more });
const plan = planWith({});
const said = (personId: string, answer: Answer['answer'], of = plan): Answer => ({
  personId,
  answer,
  saidOn: TODAY,
  reading: signOfReading(of, personId),
});
const written = (answers: Answer[], of = plan) => facts({ plan: of, writtenOn: '2026-11-18', answers });

test('first the family is offered to make its own, by the day that the route asks for a plan', () => {
  expect(planStands(facts({}))).toEqual({ task: 'offer', who: '', since: SINCE, until: '2026-11-12' });
});

test('who makes its own or thinks it over is waited for until the day that was agreed', () => {
  const offer = { offeredOn: '2026-10-28', hearOn: '2026-11-04' } as const;

  expect(planStands(facts({ offer: { ...offer, wants: 'own' } }))).toMatchObject({
    task: 'takeOver',
    until: '2026-11-04',
  });
  for (const wants of ['thinks', 'differs'] as const)
    expect(planStands(facts({ offer: { ...offer, wants } }))).toMatchObject({
      task: 'hear',
      until: '2026-11-04',
    });
  expect(planStands(facts({ offer: { ...offer, wants: 'together', hearOn: null } }))).toMatchObject({
    task: 'make',
  });
});

test('a plan without a day to look together, or without anything agreed, is still being made', () => {
  expect(planStands(written([], planWith({ lookOn: null })))).toMatchObject({ task: 'make' });
  expect(planStands(written([], planWith({ goals: [] })))).toMatchObject({ task: 'make' });
  expect(planStands(written([], planWith({ goals: [], ownText: 'Ons plan.' })))).toMatchObject({
    task: 'ask',
  });
});

test('both parents and the child of twelve are asked; the child of eight is not', () => {
  const stands = planStands(written([]));

  expect(stands).toMatchObject({ task: 'ask', who: 'Marieke, Remco en Jurre' });
  expect(taskInWords(stands)).toBe('Vragen wat het gezin van het plan vindt: Marieke, Remco en Jurre');
});

test('once all agree, they look together; one who does not agree is talked with; one who thinks is asked again', () => {
  const two = [said(mother.id, 'agrees'), said(jurre.id, 'own_view')];

  expect(planStands(written([...two, said(father.id, 'agrees')]))).toMatchObject({
    task: 'look',
    until: '2027-02-01',
  });
  expect(planStands(written([...two, said(father.id, 'disagrees')]))).toMatchObject({
    task: 'settle',
    who: 'Remco',
  });
  expect(planStands(written([...two, said(father.id, 'thinks')]))).toMatchObject({
    task: 'ask',
    who: 'Remco',
  });
});

test('a changed plan asks anew only whom it touches', () => {
  const hers = goalOf({ readers: mother.id, forWhom: [mother.id], words: 'De post openmaken' });
  const before = planWith({ goals: [...plan.goals, hers] });
  const after = { ...before, goals: [...plan.goals, { ...hers, words: 'De post samen openmaken' }] };
  const agreed = [mother, father, jurre].map(({ id }) => said(id, 'agrees', before));

  expect(planStands(written(agreed, before))).toMatchObject({ task: 'look' });
  expect(planStands(written(agreed, after))).toMatchObject({ task: 'ask', who: 'Marieke' });
});

test('as long as nobody knows who has custody or how old a child is, that is found out first', () => {
  const unknown = planWith({
    people: [mother, { ...father, custody: 'unknown' }, { ...jurre, birthDate: null }, fenna],
  });

  expect(planStands(written([], unknown))).toMatchObject({ task: 'custody', who: 'Remco en Jurre' });
});

test('always one thing, with a day; and nobody who has to be asked is passed over', () => {
  const anyAnswer = fc.record({
    who: fc.constantFrom(...PEOPLE),
    answer: fc.constantFrom('agrees', 'own_view', 'disagrees', 'thinks', 'heard'),
    isOld: fc.boolean(),
  });
  fc.assert(
    fc.property(anyPlan, fc.array(anyAnswer, { maxLength: 8 }), (any, list) => {
      const answers = list.map(({ who, answer, isOld }) => ({
        ...said(who.id, answer, any),
        ...(isOld && { reading: 'van eerder' }),
      }));
      const stands = planStands(written(answers, any));
      expect(stands.until).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (stands.task !== 'look') return;
      for (const person of any.people.filter((one) => isAsked(one, TODAY)))
        expect(
          answers.some((one) => one.personId === person.id && one.reading === signOfReading(any, person.id)),
        ).toBe(true);
    }),
  );
});

test('what is about a child is never one house’s, and an action has no other house than its goal', () => {
  const of = (more: object) => readersMistake(goalOf({ readers: mother.id, ...more }), PEOPLE)?.name;

  expect(of({ forWhom: [fenna.id] })).toBe('readers');
  expect(of({ forWhom: [WHOLE_FAMILY] })).toBe('readers');
  expect(of({ forWhom: [father.id] })).toBe('readers');
  expect(of({ forWhom: [mother.id], actions: [actionOf({ readers: father.id })] })).toBe('actions.0.readers');
  expect(of({ forWhom: [mother.id] })).toBeUndefined();
  expect(
    of({ readers: EVERYBODY, forWhom: [fenna.id], actions: [actionOf({ readers: father.id })] }),
  ).toBeUndefined();
});

test('they look together within three months, and a day that stood may stay', () => {
  const of = (on: string | null, before: string | null = null) =>
    lookMistake(on, { before, today: TODAY }, (day) => day)?.name;

  expect(of(null)).toBeUndefined();
  expect(of('2027-02-26')).toBeUndefined();
  expect(of('2027-04-01')).toBe('lookOn');
  expect(of(addDays(TODAY, -1))).toBe('lookOn');
  expect(of('2026-10-01', '2026-10-01')).toBeUndefined();
});
