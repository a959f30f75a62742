import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schoolHolidaysOf } from '../../src/calendar/school-holidays.ts';
import {
  addSchoolDays,
  addWorkingDays,
  DEFAULT_CALENDAR,
  isSchoolDay,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from '../../src/calendar/working-days.ts';
import { anyDay, schoolYearDay } from '../zorgroute/days.ts';

const calendar = DEFAULT_CALENDAR;
const counts = fc.integer({ min: 1, max: 60 });

describe('working days', () => {
  test('Monday to Friday are working days, weekends and public holidays are not', () => {
    expect(isWorkingDay('2026-02-02', calendar)).toBe(true);
    expect(isWorkingDay('2026-02-07', calendar)).toBe(false);
    expect(isWorkingDay('2026-02-08', calendar)).toBe(false);
    expect(isWorkingDay('2026-04-06', calendar)).toBe(false);
  });

  test('five working days from a Tuesday is the next Tuesday', () => {
    expect(addWorkingDays('2026-01-27', 5, calendar)).toBe('2026-02-03');
  });

  test('Easter takes two working days, or one where Goede Vrijdag is worked on', () => {
    expect(addWorkingDays('2026-04-02', 2, calendar)).toBe('2026-04-08');
    expect(addWorkingDays('2026-04-02', 2, { ...calendar, goodFriday: false })).toBe('2026-04-07');
  });

  test('a term that starts on Saturday starts counting on Monday', () => {
    expect(addWorkingDays('2026-01-31', 1, calendar)).toBe('2026-02-02');
  });

  test('the day itself stays, or becomes the next working day when it is free', () => {
    expect(workingDayFrom('2026-04-02', calendar)).toBe('2026-04-02');
    expect(workingDayFrom('2026-04-03', calendar)).toBe('2026-04-07');
  });

  test('a term ends on a working day, and the days between are as many as were added', () => {
    fc.assert(
      fc.property(anyDay, counts, (day, count) => {
        const end = addWorkingDays(day, count, calendar);
        expect(isWorkingDay(end, calendar)).toBe(true);
        expect(workingDaysBetween(day, end, calendar)).toBe(count);
      }),
    );
  });

  test('a later start never ends earlier, and a longer term always ends later', () => {
    fc.assert(
      fc.property(anyDay, anyDay, counts, (a, b, count) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const end = addWorkingDays(first, count, calendar);
        expect(end <= addWorkingDays(second, count, calendar)).toBe(true);
        expect(end < addWorkingDays(first, count + 1, calendar)).toBe(true);
      }),
    );
  });

  test('nothing lies between a day and an earlier one', () => {
    expect(workingDaysBetween('2026-02-03', '2026-02-02', calendar)).toBe(0);
    expect(workingDaysBetween('2026-02-03', '2026-02-03', calendar)).toBe(0);
  });

  test.each([-1, 1.5, NaN, Infinity, 1001])('a term of %d days is refused', (count) => {
    expect(() => addWorkingDays('2026-02-03', count, calendar)).toThrow(RangeError);
  });
});

describe('school days', () => {
  test('school days leave out the holidays of the schools', () => {
    expect(isSchoolDay('2026-02-20', calendar)).toBe(true);
    expect(isSchoolDay('2026-02-23', calendar)).toBe(false);
    expect(addSchoolDays('2026-02-19', 2, calendar)).toBe('2026-03-02');
  });

  test('ten school days from the last week before summer end in the new school year', () => {
    expect(addSchoolDays('2026-06-30', 10, calendar)).toBe('2026-08-25');
  });

  test('another board counts with its own holidays', () => {
    const later = {
      schoolYear: '2025-2026',
      name: 'voorjaarsvakantie',
      from: '2026-02-14',
      until: '2026-02-22',
      kind: 'own' as const,
    };
    const own = { ...calendar, schoolHolidays: schoolHolidaysOf([later]) };
    expect(addSchoolDays('2026-02-13', 1, own)).toBe('2026-02-23');
    expect(addSchoolDays('2026-02-13', 1, calendar)).toBe('2026-02-16');
  });

  test('a term in school days never ends before the same term in working days', () => {
    fc.assert(
      fc.property(schoolYearDay, counts, (day, count) => {
        const end = addSchoolDays(day, count, calendar);
        expect(isSchoolDay(end, calendar)).toBe(true);
        expect(end >= addWorkingDays(day, count, calendar)).toBe(true);
      }),
    );
  });
});
