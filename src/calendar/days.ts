// What is this many days, weeks, months or years from that day? Days are text, so no time zone can move them.

/** A calendar day as 'YYYY-MM-DD', as PostgreSQL's `date` gives it. Compare with `<` and `>`: text order is time order. */
export type Day = string;

const DAY_MS = 86_400_000;

/**
 * The day `count` days later, or earlier when negative.
 * @throws RangeError when `day` is no 'YYYY-MM-DD'.
 */
export function addDays(day: Day, count: number): Day {
  return dayOf(millisecondsOf(day) + count * DAY_MS);
}

/** The same weekday `count` weeks later. */
export function addWeeks(day: Day, count: number): Day {
  return addDays(day, 7 * count);
}

/** The same date `count` months later; the last day of that month when it is shorter (31 January + 1 = 28 or 29 February). */
export function addMonths(day: Day, count: number): Day {
  const start = new Date(millisecondsOf(day));
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + count];
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDate)));
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / DAY_MS;
}

/** 0 for Sunday up to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(millisecondsOf(day)).getUTCDay();
}

/** The year as a number. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/**
 * Age in whole years on a day; negative before birth. Somebody born on 29 February becomes a year older on 1 March
 * in other years.
 */
export function ageOn(birthDate: Day, day: Day): number {
  const hadBirthday = day.slice(5) >= birthDate.slice(5);
  return yearOf(day) - yearOf(birthDate) - (hadBirthday ? 0 : 1);
}

/** The day on which somebody gets this age. Born on 29 February, that is 1 March in other years. */
export function birthdayOf(birthDate: Day, age: number): Day {
  const year = String(yearOf(birthDate) + age);
  return birthDate.endsWith('-02-29') ? addDays(`${year}-02-28`, 1) : `${year}${birthDate.slice(4)}`;
}

/** The latest of the days that are there; the first one must be. */
export function latest(first: Day, ...others: (Day | undefined)[]): Day {
  return others.reduce<Day>((last, day) => (day !== undefined && day > last ? day : last), first);
}

function millisecondsOf(day: Day): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError('A day must be written as YYYY-MM-DD.');
  return milliseconds;
}

// Writing a day costs more than all the rest of a term's count, and the same few thousand days come back.
const written = new Map<number, Day>();

function dayOf(milliseconds: number): Day {
  const known = written.get(milliseconds);
  if (known !== undefined) return known;
  const day = new Date(milliseconds).toISOString().slice(0, 10);
  written.set(milliseconds, day);
  return day;
}
