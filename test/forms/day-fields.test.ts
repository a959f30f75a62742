// Every day that a form of the portal asks, with what people write: it is understood, or answered with what to change.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

import { PROJECT_ROOT } from '../../src/config.ts';
import type { FieldSpec } from '../../src/forms/fields.ts';

const TODAY = '2026-11-30';
const SRC = path.join(PROJECT_ROOT, 'src');

type Asked = { place: string; field: FieldSpec };
type Fields = Record<string, FieldSpec>;

const isForm = (value: unknown): value is { fields: Fields } =>
  typeof value === 'object' && value !== null && 'fields' in value && 'rules' in value;

/** Also of the rows of a list. */
const daysIn = (place: string, fields: Fields): Asked[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.list
      ? daysIn(`${place}.${name}`, field.list.row)
      : field.kind === 'date'
        ? [{ place: `${place}.${name}`, field }]
        : [],
  );

const modules = await Promise.all(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[/-])(form|pages)\.ts$/.test(file))
    .map(async (file) => ({
      file,
      exported: (await import(path.join(SRC, file))) as Record<string, unknown>,
    })),
);
const DAYS = modules.flatMap(({ file, exported }) =>
  Object.entries(exported).flatMap(([name, value]) =>
    isForm(value) ? daysIn(`${file}: ${name}`, value.fields) : [],
  ),
);

const read = ({ field }: Asked, typed: string) => {
  const found = field.schema.safeParse({ typed, today: TODAY });
  return { day: found.data, message: found.success ? undefined : found.error.issues[0]?.message };
};
const isOfBirth = ({ field }: Asked) => /geboor/i.test(field.label);

test('the forms of the portal ask days', () => {
  expect(DAYS.length).toBeGreaterThan(20);
  expect(DAYS.filter(isOfBirth).length).toBeGreaterThan(1);
});

describe.each(DAYS)('$place', (asked) => {
  test.each([
    '12–03–2018',
    '12—03—2018',
    '12−3−2018',
    '12-3-2018',
    '12/03/2018',
    '12.3.2018',
    '12 3 2018',
    '12 mrt 2018',
    '12 mrt. 2018',
    '12 maart ’18',
    "12-3-'18",
    '12e maart 2018',
    'ma 12 maart 2018',
    ' 12-03-2018 ',
    '12\u00a0maart\u00a02018',
    '2018-03-12',
    '12032018',
  ])('%j is 12 March 2018', (typed) => {
    expect(read(asked, typed)).toEqual({ day: '2018-03-12', message: undefined });
  });

  test.each(['12 febr. 2018', '12 februari 2018', '12-feb-18'])('%j is 12 February 2018', (typed) => {
    expect(read(asked, typed)).toEqual({ day: '2018-02-12', message: undefined });
  });

  test.each([
    'gisteren',
    'Vandaag',
    '31-2-2018',
    '12 marathon 2018',
    'voor de vakantie',
    '12-13-2018',
    '2018',
  ])('%j is answered with what to change', (typed) => {
    expect(read(asked, typed).message).toMatch(/^(Schrijf de datum|Deze dag).*\.$/);
  });

  test('whatever is advised is a day that the question takes', () => {
    for (const typed of ['eergisteren', 'gisteren', 'vandaag', 'morgen', 'overmorgen', 'ooit']) {
      const [advised = ''] = /\d+-\d+-\d{4}/.exec(read(asked, typed).message ?? '') ?? [];
      const { day, message } = read(asked, advised);
      expect(message).toBeUndefined();
      const { lies } = asked.field;
      if (advised && lies)
        expect({
          untilToday: String(day) <= TODAY,
          fromToday: String(day) >= TODAY,
          afterToday: String(day) > TODAY,
        }).toHaveProperty(lies, true);
    }
  });

  test('no day of birth of two digits lies in the future, and none makes an elder of a child', () => {
    for (let year = 0; year < 100; year += 1) {
      const { day, message } = read(asked, `12-3-${String(year).padStart(2, '0')}`);
      if (!isOfBirth(asked)) continue;
      if (message === undefined)
        expect([day, String(day) <= TODAY && String(day) > '2001']).toEqual([day, true]);
      else expect(message).toMatch(/Kijk het jaar van de geboortedatum na\.$/);
    }
    if (isOfBirth(asked)) expect(read(asked, '12-3-2035').message).toContain('Deze dag komt nog.');
  });
});
