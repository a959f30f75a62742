import { expect, test } from 'vitest';

import { apart, choice, choices, day, line, longText, optionalDay, tick } from '../../../src/forms/fields.ts';
import { defineForm } from '../../../src/forms/form.ts';
import { detailOf, factsOf, typedAgain, wholeOf } from '../../../src/zorgroute/entries/answers.ts';
import { defineEntry, type AnyEntryKind, type Fields } from '../../../src/zorgroute/entry.ts';
import { WRITTEN } from '../../../src/zorgroute/steps.ts';

const OPTIONS = [
  { value: 'a', label: 'Het eerste' },
  { value: 'b', label: 'Het tweede' },
] as const;

/** One of every kind of question. */
const kind: AnyEntryKind = defineEntry({
  kind: 'look',
  slug: 'kijk',
  noun: 'Kijkmoment',
  heading: 'Kijkmoment',
  name: 'kijkmoment',
  layer: 'school',
  form: defineForm({
    seenOn: day({ label: 'Wanneer was dat?', required: 'Vul een dag in.' }),
    seen: longText({ label: 'Wat zag u?', term: 'Gezien' }),
    where: line({ label: 'Waar was dat?', term: 'Waar' }),
    one: choice({ label: 'Welk van de twee?', options: OPTIONS, required: 'Kies.' }),
    some: choices({ label: 'Welke nog meer?', options: OPTIONS }),
    again: optionalDay({ label: 'Wanneer weer?' }),
    told: tick({ label: 'Verteld' }),
    secret: apart(longText({ label: 'Wat mag niet iedereen lezen?' })),
  }),
  day: 'seenOn',
  text: 'seen',
  title: () => 'Kijkmoment',
  shows: { again: ({ again }) => again?.slice(0, 4) },
  mistake: () => undefined,
  isGround: false,
});

const ANSWERS = {
  seen: 'Sam lachte.',
  where: 'Het plein',
  one: 'b',
  some: ['a', 'b'],
  again: '2026-03-01',
  told: true,
  secret: 'Iets.',
};
const reader = { role: 'teacher', today: '2026-02-10' } as const;
const shown = (answers: Record<string, unknown>) => ({
  detail: detailOf(kind, '2026-02-02', answers),
  isMine: false,
});

test('an answer is shown under the words that its question gives it, a choice by its label', () => {
  expect(factsOf(kind, shown(ANSWERS), reader)).toEqual([
    { term: 'Waar', description: 'Het plein' },
    { term: 'Welk van de twee', description: 'Het tweede' },
    { term: 'Welke nog meer', description: 'Het eerste, Het tweede' },
    { term: 'Wanneer weer', description: '2026' },
    { term: 'Verteld', description: 'Ja' },
    { term: 'Wat mag niet iedereen lezen', description: 'Iets.' },
  ]);
});

test('who reads nothing else of it, reads the text among the answers', () => {
  expect(wholeOf(kind, shown(ANSWERS), reader)[0]).toEqual({ term: 'Gezien', description: 'Sam lachte.' });
});

test('a question that was asked only later has an empty answer, and shows nothing', () => {
  expect(shown({}).detail).toEqual({
    seenOn: '2026-02-02',
    seen: '',
    where: '',
    one: '',
    some: [],
    again: null,
    told: false,
    secret: null,
  });
  expect(factsOf(kind, shown({}), reader)).toEqual([]);
});

test('typed again, every answer is what its question takes', () => {
  const typed = typedAgain(kind, shown(ANSWERS).detail);

  expect(typed).toEqual({ ...ANSWERS, seenOn: '2-2-2026', again: '1-3-2026', told: 'yes' });
});

test('of every kind: each question has its own words, and the text and the day are questions of it', () => {
  for (const { form, day: on, text } of WRITTEN as readonly AnyEntryKind[]) {
    const fields = form.fields as Fields;
    const terms = Object.values(fields).map(({ term, label }) => term ?? label);

    expect(new Set(terms).size).toBe(terms.length);
    expect(Object.keys(fields)).toEqual(expect.arrayContaining([on, text]));
  }
});
