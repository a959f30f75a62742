import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTime, dayIn, longDay, shortDay, spokenDay } from '../../src/forms/dates.ts';
import {
  impossibleBirth,
  parseBirthDay,
  parseDay,
  typedDay,
  unreadableDay,
} from '../../src/forms/typed-days.ts';

const anyDay = fc
  .nat({ max: 73_048 })
  .map((count) => new Date(Date.UTC(1900, 0, 1 + count)).toISOString().slice(0, 10));

describe('a typed day', () => {
  test.each([
    '1-2-2014',
    '01-02-2014',
    '1/2/2014',
    '1.2.2014',
    '1 2 2014',
    '1 - 2 - 2014',
    '  1-2-2014\n',
    '1\u00a02\u00a02014',
    '01022014',
    '1 februari 2014',
    '1 Februari 2014',
    '1 feb 2014',
    '1 feb. 2014',
    '1-feb-2014',
    '1februari2014',
    'za 1 februari 2014',
    'zaterdag 1 februari 2014',
    'za. 1 feb 2014',
    '2014-02-01',
    '2014/2/1',
    '1-2-14',
    '１-２-２０１４',
    '1\u20112\u20112014',
    ...Array.from('–—‒―−‐', (dash) => `01${dash}02${dash}2014`),
    '1e februari 2014',
    '1ste februari 2014',
    '1 febr. 2014',
    'za 1e febr 2014',
    '1 februari ’14',
    "1-2-'14",
    '1 feb ‘14',
  ])('%j is 1 February 2014', (typed) => {
    expect(parseDay(typed)).toBe('2014-02-01');
  });

  test.each([
    ['1 maart 2026', '2026-03-01'],
    ['1 mrt 2026', '2026-03-01'],
    ['1 mei 2026', '2026-05-01'],
    ['1 sept 2026', '2026-09-01'],
    ['29-2-2028', '2028-02-29'],
    ['31-12-1984', '1984-12-31'],
  ])('%j is %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  test.each([
    '',
    'gisteren',
    '29-2-2026',
    '31-4-2026',
    '32-1-2026',
    '0-1-2026',
    '1-13-2026',
    '1-0-2026',
    '1 februarie 2014',
    '1 marathon 2014',
    '1 foo 2014',
    '1-2-84',
    '1-2-201',
    '1-2',
    '010214',
    '1-2-1899',
    '1-2-2100',
    '1-2-20140',
    '2014-02-01T10:00',
    '1-2-2014\u00001',
    `1-2-2014${' '.repeat(100)}`,
  ])('%j is no day', (typed) => {
    expect(parseDay(typed)).toBeUndefined();
  });

  test.each([
    ['24-11', '2026-11-24'],
    ['24/11', '2026-11-24'],
    ['24 nov', '2026-11-24'],
    ['di 24 november', '2026-11-24'],
    ['24-12', '2026-12-24'],
    ['3-1', '2027-01-03'],
    ['29-2', undefined],
  ])('without a year %j is the nearest one: %s', (typed, day) => {
    expect(parseDay(typed, '2026-11-26')).toBe(day);
    expect(parseDay(typed)).toBeUndefined();
  });

  test.each([
    ['gisteren', 'Schrijf de datum zelf. Gisteren was 31-12-2026.'],
    ['Vandaag ', 'Schrijf de datum zelf. Vandaag is 1-1-2027.'],
    ['overmorgen', 'Schrijf de datum zelf. Overmorgen is 3-1-2027.'],
    ['31-2-2026', 'Deze dag bestaat niet, of ligt te ver weg. Kijk de datum na.'],
    ['31-2', 'Deze dag bestaat niet, of ligt te ver weg. Kijk de datum na.'],
    ['constructor', 'Schrijf de datum als dag, maand en jaar, bijvoorbeeld 1-1-2027.'],
    ['vorige week', 'Schrijf de datum als dag, maand en jaar, bijvoorbeeld 1-1-2027.'],
  ])('of %j it is said: %s', (typed, sentence) => {
    expect(unreadableDay(typed, '2027-01-01')).toBe(sentence);
  });

  test.each([
    [
      'untilToday',
      'morgen',
      'Deze dag moet nog komen. Vul de datum van vandaag in, 1-1-2027, of een eerdere dag.',
    ],
    ['untilToday', 'gisteren', 'Schrijf de datum zelf. Gisteren was 31-12-2026.'],
    [
      'fromToday',
      'gisteren',
      'Deze dag is voorbij. Vul de datum van vandaag in, 1-1-2027, of een latere dag.',
    ],
    ['afterToday', 'vandaag', 'Schrijf de datum van een dag na vandaag, bijvoorbeeld 2-1-2027.'],
    ['afterToday', 'vorige week', 'Schrijf de datum als dag, maand en jaar, bijvoorbeeld 2-1-2027.'],
    ['ofBirth', 'gisteren', 'Schrijf de datum als dag, maand en jaar, bijvoorbeeld 15-10-2018.'],
  ] as const)('of a day that lies %s and %j it is said: %s', (lies, typed, sentence) => {
    expect(unreadableDay(typed, '2027-01-01', lies)).toBe(sentence);
  });

  test.each([
    ['12-3-18', '2018-03-12'],
    ['12 maart ’18', '2018-03-12'],
    ['27-11-26', '2026-11-27'],
    ['1-2-27', '1927-02-01'],
    ['1-2-84', '1984-02-01'],
    ['12-3-2018', '2018-03-12'],
    ['12 3', undefined],
    ['120318', undefined],
  ])('of a birth %j is %s', (typed, day) => {
    expect(parseBirthDay(typed, '2026-11-28')).toBe(day);
  });

  test('of a birth with two digits lies in no year to come, whatever is typed', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyDay.filter((day) => day >= '2000'),
        (born, today) => {
          const [year = '', month, date] = born.split('-');
          const read = parseBirthDay([date, month, year.slice(2)].join('-'), today);
          if (read !== undefined) expect(read.slice(0, 4) <= today.slice(0, 4)).toBe(true);
        },
      ),
    );
  });

  test.each([
    ['2026-11-29', 'Deze dag komt nog. Kijk het jaar van de geboortedatum na.'],
    ['2026-01-01', 'Het kind zou dan 0 jaar zijn. Kijk het jaar van de geboortedatum na.'],
    ['2025-11-28', undefined],
    ['2002-01-01', undefined],
    ['1984-12-31', 'Het kind zou dan 41 jaar zijn. Kijk het jaar van de geboortedatum na.'],
  ])('born on %s: %s', (born, sentence) => {
    expect(impossibleBirth(born, '2026-11-28')).toBe(sentence);
  });

  test('every day is read back from each way in which the portal writes it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(
          [day, typedDay(day), longDay(day), shortDay(day, '2200-01-01')].map((text) => parseDay(text)),
        ).toEqual(Array.from({ length: 4 }, () => day));
      }),
    );
  });

  test('whatever is typed gives a day of the calendar or nothing', () => {
    const pieces = fc.constantFrom('1', '31', '2', '2014', '-', '/', ' ', 'feb', '.', '\u0000', 'é');
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const day = parseDay(text);
        if (day !== undefined) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});

describe('a written day', () => {
  test('is short in lists, with the year only when it is another one', () => {
    expect(shortDay('2026-02-03', '2026-11-22')).toBe('di\u00a03\u00a0februari');
    expect(shortDay('2027-02-03', '2026-11-22')).toBe('wo\u00a03\u00a0februari 2027');
  });

  test('is spoken in a promise, and complete on paper', () => {
    expect(spokenDay('2026-02-03', '2026-01-27')).toBe('dinsdag 3\u00a0februari');
    expect(spokenDay('2026-02-03', '2025-12-30')).toBe('dinsdag 3\u00a0februari 2026');
    expect(longDay('2026-02-03')).toBe('dinsdag 3\u00a0februari 2026');
  });

  test('stands in a field as people type it', () => {
    expect(typedDay('2014-02-01')).toBe('1-2-2014');
  });
});

describe('a moment', () => {
  test('is shown in the time of Amsterdam, winter and summer', () => {
    expect(clockTime(new Date('2026-02-03T09:42:00Z'))).toBe('10:42');
    expect(clockTime(new Date('2026-07-03T07:05:00Z'))).toBe('09:05');
    expect(clockTime(new Date('2026-07-02T22:05:00Z'))).toBe('00:05');
  });

  test('belongs to the day that it is in Amsterdam', () => {
    expect(dayIn(new Date('2026-02-03T22:59:59Z'))).toBe('2026-02-03');
    expect(dayIn(new Date('2026-02-03T23:00:00Z'))).toBe('2026-02-04');
    expect(dayIn(new Date('2026-07-03T22:00:00Z'))).toBe('2026-07-04');
  });
});
