// Which days are Dutch public holidays? Algemene termijnenwet art. 3; Sundays are in working-days.ts.
import { addDays, weekdayOf, yearOf, type Day } from './days.ts';
import { EQUATED_DAYS } from './free-days-table.ts';

/** The two days of the law that many employers work on; a municipality switches them off for its own terms. */
export type HolidaySwitches = { goodFriday: boolean; liberationDay: boolean };

/** A public holiday with its Dutch name. */
export type PublicHoliday = { day: Day; name: string };

/** The public holidays of a year (1900 and later) that are not always a Sunday, in order. */
export function publicHolidays(year: number, switches: HolidaySwitches): PublicHoliday[] {
  const easter = easterSunday(year);
  const holidays = [
    { day: `${year}-01-01`, name: 'Nieuwjaarsdag' },
    ...(switches.goodFriday ? [{ day: addDays(easter, -2), name: 'Goede Vrijdag' }] : []),
    { day: addDays(easter, 1), name: 'Tweede Paasdag' },
    { day: kingsDay(year), name: 'Koningsdag' },
    ...(switches.liberationDay ? [{ day: `${year}-05-05`, name: 'Bevrijdingsdag' }] : []),
    { day: addDays(easter, 39), name: 'Hemelvaartsdag' },
    { day: addDays(easter, 50), name: 'Tweede Pinksterdag' },
    { day: `${year}-12-25`, name: 'Eerste Kerstdag' },
    { day: `${year}-12-26`, name: 'Tweede Kerstdag' },
  ];
  return holidays.sort((a, b) => a.day.localeCompare(b.day));
}

const EQUATED = new Set(EQUATED_DAYS.flatMap(({ days }) => days));

/** Is this day in the list of its year, or equated with one of that list? Nobody switches an equated day off: no law leaves it open. */
export function isPublicHoliday(day: Day, switches: HolidaySwitches): boolean {
  return EQUATED.has(day) || holidaySet(yearOf(day), switches).has(day);
}

/** Koningsdag: 27 April, or 26 April when the 27th is a Sunday (2025, 2031). */
export function kingsDay(year: number): Day {
  return weekdayOf(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`;
}

/** Easter Sunday in the Gregorian calendar, by the anonymous computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const leap = 2 * (century % 4) + 2 * Math.floor((year % 100) / 4);
  const toSunday = (32 + leap - epact - (year % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, epact + toSunday - 7 * correction);
}

const sets = new Map<string, Set<Day>>();

function holidaySet(year: number, switches: HolidaySwitches): Set<Day> {
  const key = `${year} ${switches.goodFriday} ${switches.liberationDay}`;
  const known = sets.get(key) ?? new Set(publicHolidays(year, switches).map(({ day }) => day));
  sets.set(key, known);
  return known;
}
