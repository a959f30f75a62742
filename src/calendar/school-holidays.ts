// When are the schools closed? Region Noord, with a board's own periods over it.
import { addMonths, latest, type Day } from './days.ts';
import { EQUATED_DAYS, SCHOOL_YEARS_NOORD, type SchoolHoliday } from './free-days-table.ts';

export type { SchoolHoliday } from './free-days-table.ts';

/** Every holiday that was published, in order. */
export const SCHOOL_HOLIDAYS_NOORD: readonly SchoolHoliday[] = SCHOOL_YEARS_NOORD.flatMap(
  ({ holidays }) => holidays,
);

/**
 * The holidays of a board: its own period replaces the published one of the same name and school year, any other is added
 * (a study day, a second week in May).
 */
export function schoolHolidaysOf(own: readonly SchoolHoliday[] = []): readonly SchoolHoliday[] {
  const replaced = new Set(own.map(keyOf));
  return [...SCHOOL_HOLIDAYS_NOORD.filter((holiday) => !replaced.has(keyOf(holiday))), ...own];
}

/** Does the day fall in one of the periods? */
export function isSchoolHoliday(day: Day, holidays: readonly SchoolHoliday[]): boolean {
  return holidays.some(({ from, until }) => from <= day && day <= until);
}

/** The last day of which the table knows whether it is free: the first of what ends, school holidays or equated days. */
export const KNOWN_UNTIL: Day = [
  latest('', ...SCHOOL_HOLIDAYS_NOORD.map(({ until }) => until)),
  latest('', ...EQUATED_DAYS.map(({ until }) => until)),
].sort()[0] as Day;

const WARN_MONTHS = 12;

/** A year before the table ends, whoever keeps the portal is told. */
export const endsSoon = (today: Day): boolean => addMonths(today, WARN_MONTHS) >= KNOWN_UNTIL;

function keyOf({ schoolYear, name }: SchoolHoliday): string {
  return `${schoolYear} ${name}`;
}
