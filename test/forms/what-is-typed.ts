// What can somebody answer to a question of a form, up to the last letter that it takes? For tests that ask where it ends.

import { addDays } from '../../src/calendar/days.ts';
import { typedDay } from '../../src/forms/typed-days.ts';
import type { FieldSpec } from '../../src/forms/fields.ts';

const MUCH_MORE = [5_000, 30_000];

/** Of the length that the form tells, one more, and far more: a limit that nobody holds is seen as well. */
export function textsFor({ maxLength = 200 }: FieldSpec): string[] {
  const lengths = [1, maxLength, maxLength + 1, ...MUCH_MORE];
  return lengths.flatMap((length) => SHAPES.map((shape) => shape(length).slice(0, length)));
}

/** A text, and what a field for an address, a number, a website or a code asks for. */
const SHAPES: ((length: number) => string)[] = [
  (length) => 'a'.repeat(length),
  (length) => 'É'.repeat(length),
  (length) => 'a\n'.repeat(length),
  (length) => `www.school.nl/${'a'.repeat(length)}`,
  (length) => `HTTPS://School.nl/${'a'.repeat(length)}`,
  (length) => `Naam@${'A'.repeat(Math.max(1, length - 8))}.nl`,
  (length) => `0${'-'.repeat(Math.max(0, length - 15))}${'1'.repeat(14)}`,
  () => '9351 ab',
  () => '12ab01',
];

/** Each choice by itself, and all of them where that can be. */
export function choicesOf({ kind, options = [] }: FieldSpec, without: readonly string[]): unknown[] {
  const values = options.map(({ value }) => value).filter((value) => !without.includes(value));
  return kind === 'choices' ? [...values.map((value) => [value]), values] : values;
}

/** The first and the last day that is read, those around today, and one on which a pupil can be born; as readForm gives them. */
export function daysFor(today: string): unknown[] {
  const days = [
    '1900-01-01',
    '2099-12-31',
    ...[-1, 0, 1].map((step) => addDays(today, step)),
    addDays(today, -3000),
  ];
  return days.map((day) => ({ typed: typedDay(day), today }));
}
