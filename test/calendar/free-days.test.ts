import { describe, expect, test } from 'vitest';
import { weekdayOf } from '../../src/calendar/days.ts';
import {
  easterSunday,
  isPublicHoliday,
  kingsDay,
  publicHolidays,
} from '../../src/calendar/public-holidays.ts';
import { EQUATED_DAYS, SCHOOL_YEARS_NOORD } from '../../src/calendar/free-days-table.ts';
import {
  endsSoon,
  isSchoolHoliday,
  KNOWN_UNTIL,
  SCHOOL_HOLIDAYS_NOORD,
  schoolHolidaysOf,
} from '../../src/calendar/school-holidays.ts';

const all = { goodFriday: true, liberationDay: true };

describe('public holidays', () => {
  test.each([
    [1954, '1954-04-18'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2285, '2285-03-22'],
  ])('Easter of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  test('Easter is a Sunday between 22 March and 25 April in every year', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const easter = easterSunday(year);
      expect(weekdayOf(easter)).toBe(0);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }
  });

  test('the public holidays of 2026 are those of the Algemene termijnenwet, art. 3', () => {
    expect(publicHolidays(2026, all)).toEqual([
      { day: '2026-01-01', name: 'Nieuwjaarsdag' },
      { day: '2026-04-03', name: 'Goede Vrijdag' },
      { day: '2026-04-06', name: 'Tweede Paasdag' },
      { day: '2026-04-27', name: 'Koningsdag' },
      { day: '2026-05-05', name: 'Bevrijdingsdag' },
      { day: '2026-05-14', name: 'Hemelvaartsdag' },
      { day: '2026-05-25', name: 'Tweede Pinksterdag' },
      { day: '2026-12-25', name: 'Eerste Kerstdag' },
      { day: '2026-12-26', name: 'Tweede Kerstdag' },
    ]);
  });

  test('Koningsdag is a day earlier when 27 April is a Sunday', () => {
    expect([2025, 2026, 2031, 2032].map(kingsDay)).toEqual([
      '2025-04-26',
      '2026-04-27',
      '2031-04-26',
      '2032-04-27',
    ]);
  });

  test('a municipality can switch Goede Vrijdag and 5 mei off, each by itself', () => {
    expect(isPublicHoliday('2026-04-03', { ...all, goodFriday: false })).toBe(false);
    expect(isPublicHoliday('2026-05-05', { ...all, goodFriday: false })).toBe(true);
    expect(isPublicHoliday('2026-04-03', { ...all, liberationDay: false })).toBe(true);
    expect(isPublicHoliday('2026-05-05', { ...all, liberationDay: false })).toBe(false);
  });

  test('Hemelvaartsdag on 5 May stays a holiday when 5 mei is switched off', () => {
    expect(isPublicHoliday('2016-05-05', { ...all, liberationDay: false })).toBe(true);
  });
});

describe('days equated with a public holiday', () => {
  test.each(['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'])(
    '%s is no working day, whatever a municipality switched off',
    (day) => {
      expect(isPublicHoliday(day, { goodFriday: false, liberationDay: false })).toBe(true);
    },
  );

  test('the day after Hemelvaartsdag is an ordinary one in a year of which nothing was decided', () => {
    expect(isPublicHoliday('2031-05-23', all)).toBe(false);
  });

  test('each decision and each school year says where it stands, and when that was looked up if it was', () => {
    for (const { source } of [...EQUATED_DAYS, ...SCHOOL_YEARS_NOORD]) {
      expect(source.url).toMatch(/^https:/);
      expect(source.checkedOn ?? '2026-11-28').toMatch(/^2026-/);
    }
  });
});

describe('the end of the table', () => {
  test('is told a year before, not earlier', () => {
    expect(KNOWN_UNTIL).toBe('2028-12-31');
    expect([endsSoon('2027-12-30'), endsSoon('2027-12-31')]).toEqual([false, true]);
  });
});

describe('school holidays', () => {
  test('May 2028 is the week that the ministry fixed; the week before is only offered to boards', () => {
    const free = (day: string) => isSchoolHoliday(day, SCHOOL_HOLIDAYS_NOORD);
    expect(['2028-04-24', '2028-05-01', '2028-05-08'].map(free)).toEqual([false, true, false]);
  });

  test('Christmas, May and summer are fixed, autumn and spring advised', () => {
    const named = (kind: string) =>
      [...new Set(SCHOOL_HOLIDAYS_NOORD.filter((one) => one.kind === kind).map(({ name }) => name))].sort();
    expect(named('fixed')).toEqual(['kerstvakantie', 'meivakantie', 'zomervakantie']);
    expect(named('advised')).toEqual(['herfstvakantie', 'voorjaarsvakantie']);
  });

  test('the summer of 2029 is known', () => {
    expect(isSchoolHoliday('2029-08-31', SCHOOL_HOLIDAYS_NOORD)).toBe(true);
  });

  test('the first and the last day of a holiday are free, the days around it are not', () => {
    const free = (day: string) => isSchoolHoliday(day, SCHOOL_HOLIDAYS_NOORD);
    expect(['2026-02-20', '2026-02-21', '2026-03-01', '2026-03-02'].map(free)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('every holiday of region Noord ends after it begins, in order, five a school year, Saturday to Sunday', () => {
    SCHOOL_HOLIDAYS_NOORD.forEach(({ from, until }, index) => {
      expect(from < until).toBe(true);
      expect([weekdayOf(from), weekdayOf(until)]).toEqual([6, 0]);
      expect(from > (SCHOOL_HOLIDAYS_NOORD[index - 1]?.until ?? '')).toBe(true);
    });
    expect(SCHOOL_HOLIDAYS_NOORD).toHaveLength(20);
  });

  test('a board replaces one holiday and adds a study day, and keeps the rest', () => {
    const holidays = schoolHolidaysOf([
      {
        schoolYear: '2026-2027',
        name: 'herfstvakantie',
        from: '2026-10-17',
        until: '2026-10-25',
        kind: 'own',
      },
      { schoolYear: '2026-2027', name: 'studiedag', from: '2026-11-04', until: '2026-11-04', kind: 'own' },
    ]);

    const free = (day: string) => isSchoolHoliday(day, holidays);
    expect(['2026-10-12', '2026-10-19', '2026-11-04'].map(free)).toEqual([false, true, true]);
    expect(['2025-10-20', '2026-12-21'].map(free)).toEqual([true, true]);
  });
});
