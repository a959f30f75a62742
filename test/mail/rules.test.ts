// On which days is somebody told of a day, when does a week begin, and what is a failure for good?

import { expect, test } from 'vitest';

import { beginsWeek, endOf, isMailDay, nearUntil } from '../../src/mail/rules.ts';

test.for([
  ['2027-03-22', '2027-03-24', 'an ordinary Monday'],
  ['2027-03-24', '2027-03-30', 'Wednesday before Easter: Thursday, then the Tuesday after'],
  ['2027-12-23', '2027-12-27', 'the day before Christmas Eve'],
  ['2025-04-24', '2025-04-28', 'Koningsdag on a Saturday takes no working day'],
])('on %s a day is near up to and including %s: %s', ([today, until]) => {
  expect(nearUntil(today ?? '')).toBe(until);
});

test('a week begins on its first working day, also after Easter and Christmas', () => {
  const first = (from: string, days: number) =>
    Array.from({ length: days }, (_, i) =>
      new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10),
    ).filter(beginsWeek);

  expect(first('2027-03-22', 14)).toEqual(['2027-03-22', '2027-03-30']);
  expect(first('2027-05-03', 14)).toEqual(['2027-05-03', '2027-05-10']);
  expect(first('2026-12-21', 14)).toEqual(['2026-12-21', '2026-12-28']);
});

test('weekends and public holidays are no days for mail', () => {
  expect(['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29'].map(isMailDay)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(isMailDay('2027-03-30')).toBe(true);
});

test('an address that is refused is for good; what is said of us or by nobody is tried again, for two days', () => {
  expect(endOf({ responseCode: 550, command: 'RCPT TO' }, 0)).toMatchObject({
    became: 'refused',
    answer: 550,
  });
  expect(endOf({ responseCode: 554, command: 'DATA' }, 0)).toMatchObject({ became: 'refused' });
  expect(endOf({ responseCode: 535, command: 'AUTH PLAIN' }, 0)).toMatchObject({
    became: 'waiting',
    answer: 535,
  });
  expect(endOf({ responseCode: 553, command: 'MAIL FROM' }, 0)).toMatchObject({ became: 'waiting' });
  expect(endOf({ responseCode: 451, command: 'RCPT TO' }, 1)).toMatchObject({
    became: 'waiting',
    againAfter: 5,
  });
  expect(endOf({}, 0)).toEqual({ became: 'waiting', answer: null, againAfter: 1 });
  expect(endOf({}, 6)).toMatchObject({ became: 'waiting', againAfter: 1440 });
  expect(endOf({}, 7)).toMatchObject({ became: 'failed' });
});
