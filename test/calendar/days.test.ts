import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWeeks,
  ageOn,
  daysBetween,
  latest,
  weekdayOf,
} from '../../src/calendar/days.ts';
import { anyDay } from '../zorgroute/days.ts';

describe('days', () => {
  test('a day later crosses months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  test('the days on which the clock changes are days like any other', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  test('a month later is the same date, or the last one of a shorter month', () => {
    expect(addMonths('2026-01-15', 3)).toBe('2026-04-15');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  test('a week later is the same weekday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, weeks) => {
        expect(weekdayOf(addWeeks(day, weeks))).toBe(weekdayOf(day));
      }),
    );
  });

  test('adding days and counting them are each other turned round', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test('a child is a year older from its birthday on', () => {
    expect(ageOn('2014-02-03', '2026-02-02')).toBe(11);
    expect(ageOn('2014-02-03', '2026-02-03')).toBe(12);
    expect(ageOn('2014-02-03', '2014-02-03')).toBe(0);
    expect(ageOn('2014-02-03', '2014-02-02')).toBe(-1);
  });

  test('a child of 29 February is a year older on 1 March', () => {
    expect(ageOn('2016-02-29', '2027-02-28')).toBe(10);
    expect(ageOn('2016-02-29', '2027-03-01')).toBe(11);
    expect(ageOn('2016-02-29', '2028-02-29')).toBe(12);
  });

  test('the latest day is found among those that are there', () => {
    expect(latest('2026-02-03', undefined, '2026-02-05', '2025-12-31')).toBe('2026-02-05');
  });

  test.each(['3-2-2026', '2026-2-3', '2026-13-01', '', '2026-02-03T10:00'])('%j is no day', (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });
});
