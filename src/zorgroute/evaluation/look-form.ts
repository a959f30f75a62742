// What is asked when casemanager and family look together? Per goal one field for each who speaks, and how it goes on. What the school said per
// agreement belongs at its own field, where it can be taken over.

import { choice, day, line, longText, pick, pickSome, type FieldSpec } from '../../forms/fields.ts';
import { defineForm, type FormSpec, type Mistake } from '../../forms/form.ts';
import type { Goal } from '../plan/plan-text.ts';
import { HOW_ON, howName, SCHOOL, saidName, scoreName } from './look.ts';
import { isScore, type Speaker } from './rules.ts';

/** `number`: of the goal in the plan, from 1. */
export type AskedGoal = { goal: Goal; number: number; speakers: readonly Speaker[] };
export type Asked = {
  goals: readonly AskedGoal[];
  scorers: readonly Speaker[];
  /** A look at the goals of one house has no next day of its own. */
  isOfHouse: boolean;
  isCorrection: boolean;
};

const before = {
  on: day({
    label: 'Wanneer keek u samen?',
    term: 'Op',
    hint: 'Vandaag is {vandaag}.',
    required: 'Vul in wanneer u samen keek, bijvoorbeeld 3-2-2026.',
    lies: 'untilToday',
  }),
  withWhom: pickSome({ label: 'Wie van het gezin keken mee?' }),
  others: line({
    label: 'Wie nog meer?',
    hint: 'Bijvoorbeeld: de leerkracht, of wie de hulp geeft.',
    max: 300,
  }),
};
const score = {
  scoreGoal: pick({
    label: 'Een cijfer, als zij dat willen: bij welk doel?',
    hint: 'Van 0 (het lukt helemaal niet) tot 10 (zo is het goed). U vergelijkt het nooit met een ander kind.',
    look: 'select',
  }),
};
const next = {
  nextOn: day({
    label: 'Wanneer kijkt u weer?',
    hint: 'Binnen drie maanden.',
    required: 'Vul in wanneer u weer samen kijkt, bijvoorbeeld 3-2-2026.',
    lies: 'fromToday',
  }),
  nextWhere: line({
    label: 'Hoe laat, en waar?',
    hint: 'Iedereen van het plan leest dit. Schrijf geen adres op.',
    max: 200,
  }),
};
const why = {
  reason: line({
    label: 'Waarom verbetert u dit?',
    hint: 'Bijvoorbeeld: verkeerde dag.',
    required: 'Schrijf op waarom u dit verbetert.',
    max: 1000,
  }),
};

type Data = Record<string, unknown>;
export type LookForm = FormSpec<Record<string, FieldSpec>>;

/** The form for these goals and speakers. */
export function lookFormFor({ goals, scorers, isOfHouse, isCorrection }: Asked): LookForm {
  const fields: Record<string, FieldSpec> = {
    ...before,
    ...Object.fromEntries(goals.flatMap((goal) => Object.entries(fieldsOf(goal)))),
    ...(goals.length && scorers.length ? { ...score, ...scoresOf(scorers) } : {}),
    ...(isOfHouse ? {} : next),
    ...(isCorrection ? why : {}),
  };
  return defineForm(fields, (data) => scoreMistake(data, scorers));
}

const fieldsOf = ({ goal, number, speakers }: AskedGoal): Record<string, FieldSpec> => ({
  ...Object.fromEntries(
    speakers.map(({ key, name }) => [
      saidName(goal.id, key),
      longText({
        label: `${name} zegt`,
        hint:
          key === SCHOOL ? 'Zoals de school het zelf zei. Alleen het CJG leest dit.' : 'In eigen woorden.',
        rows: 2,
        max: 1500,
      }),
    ]),
  ),
  [howName(goal.id)]: choice({
    label: 'Hoe verder?',
    options: HOW_ON,
    required: `Kies hoe het verder gaat met doel ${String(number)}.`,
  }),
});

const scoresOf = (scorers: readonly Speaker[]) =>
  Object.fromEntries(
    scorers.map(({ key, name }) => [scoreName(key), pick({ label: `Cijfer van ${name}`, look: 'select' })]),
  );

function scoreMistake(data: Data, scorers: readonly Speaker[]): Mistake | undefined {
  const given = scorers.flatMap(({ key }) => (data[scoreName(key)] ? [scoreName(key)] : []));
  const wrong = given.find((name) => !isScore(String(data[name])));
  if (wrong) return { name: wrong, message: 'Kies een cijfer van 0 tot en met 10, of geen.' };
  if (given.length && !data.scoreGoal)
    return { name: 'scoreGoal', message: 'Kies bij welk doel dit cijfer hoort, of haal het cijfer weg.' };
  return undefined;
}
