// When are the schools closed? Region Noord, with a board's own periods over it (domain: 1.4a).
import type { Day } from './days.ts';

/** A period without school, first and last day included. `name` is Dutch; the default ones are the five of SCHOOL_HOLIDAYS_NOORD. */
export type SchoolHoliday = { schoolYear: string; name: string; from: Day; until: Day };

/**
 * Region Noord 2025–2028. The ministry fixes summer, Christmas and one week in May; autumn and spring are advice, so
 * boards differ. Taken from domain.md 1.4a, where it is marked as professional knowledge: to be checked by each board.
 */
export const SCHOOL_HOLIDAYS_NOORD: readonly SchoolHoliday[] = [
  { schoolYear: '2025-2026', name: 'herfstvakantie', from: '2025-10-18', until: '2025-10-26' },
  { schoolYear: '2025-2026', name: 'kerstvakantie', from: '2025-12-20', until: '2026-01-04' },
  { schoolYear: '2025-2026', name: 'voorjaarsvakantie', from: '2026-02-21', until: '2026-03-01' },
  { schoolYear: '2025-2026', name: 'meivakantie', from: '2026-04-25', until: '2026-05-03' },
  { schoolYear: '2025-2026', name: 'zomervakantie', from: '2026-07-04', until: '2026-08-16' },
  { schoolYear: '2026-2027', name: 'herfstvakantie', from: '2026-10-10', until: '2026-10-18' },
  { schoolYear: '2026-2027', name: 'kerstvakantie', from: '2026-12-19', until: '2027-01-03' },
  { schoolYear: '2026-2027', name: 'voorjaarsvakantie', from: '2027-02-20', until: '2027-02-28' },
  { schoolYear: '2026-2027', name: 'meivakantie', from: '2027-04-24', until: '2027-05-02' },
  { schoolYear: '2026-2027', name: 'zomervakantie', from: '2027-07-10', until: '2027-08-22' },
  { schoolYear: '2027-2028', name: 'herfstvakantie', from: '2027-10-16', until: '2027-10-24' },
  { schoolYear: '2027-2028', name: 'kerstvakantie', from: '2027-12-25', until: '2028-01-09' },
  { schoolYear: '2027-2028', name: 'voorjaarsvakantie', from: '2028-02-19', until: '2028-02-27' },
  { schoolYear: '2027-2028', name: 'meivakantie', from: '2028-04-22', until: '2028-04-30' },
  { schoolYear: '2027-2028', name: 'zomervakantie', from: '2028-07-15', until: '2028-08-27' },
];

/**
 * The holidays of a board: its own period replaces the default of the same name and school year, any other is added
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

function keyOf({ schoolYear, name }: SchoolHoliday): string {
  return `${schoolYear} ${name}`;
}
