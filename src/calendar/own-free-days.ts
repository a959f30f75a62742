// The days without school that a board or a school chose itself, over the holidays of the region.

import { addDays, type Day } from './days.ts';
import { SCHOOL_YEARS_NOORD } from './free-days-table.ts';
import { schoolHolidaysOf } from './school-holidays.ts';
import { DEFAULT_CALENDAR, isSchoolDay, type Calendar } from './working-days.ts';

/** One day, or several with the last one included. `name` is Dutch, as an administrator wrote it. */
export type FreeDay = { name: string; from: Day; until: Day };

/** The last summer holiday of the table ends the last school year that is known. */
const endOf = ({ holidays }: (typeof SCHOOL_YEARS_NOORD)[number]): Day => holidays.at(-1)?.until ?? '';

/** The school year of a day, such as '2026-2027', that begins after the summer holiday; undefined after the last one known. */
export const schoolYearOf = (day: Day): string | undefined =>
  SCHOOL_YEARS_NOORD.find((year) => day <= endOf(year))?.schoolYear;

/** The last day of the last school year that is known. */
export const LAST_SCHOOL_YEAR_ENDS: Day = endOf(
  SCHOOL_YEARS_NOORD[SCHOOL_YEARS_NOORD.length - 1] as (typeof SCHOOL_YEARS_NOORD)[number],
);

/** The calendar of a school with these days; they come on top of the region's holidays and replace none. */
export const calendarWith = (own: readonly FreeDay[]): Calendar =>
  own.length
    ? { ...DEFAULT_CALENDAR, schoolHolidays: [...schoolHolidaysOf(), ...own.map(asHoliday)] }
    : DEFAULT_CALENDAR;

/** Those that took a school day away after `since`, up to and including `until`. */
export const uncounted = (own: readonly FreeDay[], since: Day, until: Day): readonly FreeDay[] =>
  own.filter((free) =>
    takesAway({
      from: free.from > since ? free.from : addDays(since, 1),
      until: free.until < until ? free.until : until,
    }),
  );

/** Whether there would have been school on one of these days. */
export const takesAway = ({ from, until }: Omit<FreeDay, 'name'>): boolean => {
  for (let day = from; day <= until; day = addDays(day, 1))
    if (isSchoolDay(day, DEFAULT_CALENDAR)) return true;
  return false;
};

const asHoliday = ({ name, from, until }: FreeDay) => ({
  ...{ name, from, until },
  schoolYear: schoolYearOf(from) ?? '',
  kind: 'own' as const,
});
