// On which day does a term of so many working days or school days end?
import { addDays, weekdayOf, type Day } from './days.ts';
import { isPublicHoliday, type HolidaySwitches } from './public-holidays.ts';
import { isSchoolHoliday, schoolHolidaysOf, type SchoolHoliday } from './school-holidays.ts';

/** The free days that count for one child: the switches of its municipality, the holidays of its school board. */
export type Calendar = HolidaySwitches & { schoolHolidays: readonly SchoolHoliday[] };

/** Every day of the Algemene termijnenwet, holidays of region Noord. */
export const DEFAULT_CALENDAR: Calendar = {
  goodFriday: true,
  liberationDay: true,
  schoolHolidays: schoolHolidaysOf(),
};

/** More days than any term may have; a larger number is a mistake, not a term. */
export const MOST_DAYS_IN_A_TERM = 1000;

/** Neither weekend nor public holiday. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day, calendar);
}

/** A working day outside the school holidays. After the last published holiday every working day is one; a year before, administrators are told. */
export function isSchoolDay(day: Day, calendar: Calendar): boolean {
  return isWorkingDay(day, calendar) && !isSchoolHoliday(day, calendar.schoolHolidays);
}

/**
 * The `count`-th working day after `day`; the day itself does not count, and 0 gives it back unchanged.
 * @throws RangeError unless `count` is a whole number from 0 to 1000.
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  return countOn(day, count, (next) => isWorkingDay(next, calendar));
}

/** The `count`-th school day after `day`, counted as addWorkingDays does. */
export function addSchoolDays(day: Day, count: number, calendar: Calendar): Day {
  return countOn(day, count, (next) => isSchoolDay(next, calendar));
}

/** The number of working days after `from` up to and including `to`; 0 when `to` is not later. Turns addWorkingDays round. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** The day itself when it is a working day, else the next one (as Algemene termijnenwet art. 1 lets a term end). */
export function workingDayFrom(day: Day, calendar: Calendar): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}

/** The day itself when it is a school day, else the next one. */
export function schoolDayFrom(day: Day, calendar: Calendar): Day {
  return isSchoolDay(day, calendar) ? day : addSchoolDays(day, 1, calendar);
}

function countOn(start: Day, count: number, counts: (day: Day) => boolean): Day {
  if (!Number.isInteger(count) || count < 0 || count > MOST_DAYS_IN_A_TERM) {
    throw new RangeError(`A term has 0 to ${MOST_DAYS_IN_A_TERM} whole days.`);
  }
  let day = start;
  for (let left = count; left > 0;) if (counts((day = addDays(day, 1)))) left -= 1;
  return day;
}
