import { afterEach, expect, test, vi } from 'vitest';

import { clockFrom, dayIn, machineClock, momentInAmsterdam } from '../src/clock.ts';

test.for([
  ['2026-11-28T00:00', '2026-11-27T23:00:00.000Z'],
  ['2026-12-31T23:50', '2026-12-31T22:50:00.000Z'],
  ['2027-07-01T00:30', '2027-06-30T22:30:00.000Z'],
  ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
])('at %s in Amsterdam it is %s', ([wallTime, moment]) => {
  expect(momentInAmsterdam(wallTime ?? '')?.toISOString()).toBe(moment);
});

test('of the hour that is there twice it is the first', () => {
  expect(momentInAmsterdam('2027-10-31T02:30')?.toISOString()).toBe('2027-10-31T00:30:00.000Z');
});

test.for([
  '2027-03-28T02:30',
  '2027-02-29T12:00',
  '2026-13-01T00:00',
  '2026-11-28T24:00',
  '2026-11-28',
  'now',
  '',
])('"%s" is no time in Amsterdam', (typed) => {
  expect(momentInAmsterdam(typed)).toBeUndefined();
});

test('the day ends at midnight in Amsterdam, in winter and in summer', () => {
  const days = [
    '2026-12-31T22:59:59Z',
    '2026-12-31T23:00:00Z',
    '2027-06-30T21:59:59Z',
    '2027-06-30T22:00:00Z',
  ];

  expect(days.map((moment) => dayIn(new Date(moment)))).toEqual([
    '2026-12-31',
    '2027-01-01',
    '2027-06-30',
    '2027-07-01',
  ]);
});

test('a clock that was set ticks on with that of the machine', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  const clock = clockFrom(new Date('2028-02-29T23:59:59Z'));

  vi.setSystemTime(1_002_000);

  expect(clock().toISOString()).toBe('2028-03-01T00:00:01.000Z');
  expect(machineClock().getTime()).toBe(1_002_000);
});

afterEach(() => {
  vi.useRealTimers();
});
