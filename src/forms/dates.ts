// How does the portal write days and times? Dutch, in Europe/Amsterdam. How people type them: `typed-days.ts`.

import { addDays } from '../calendar/days.ts';

export { dayIn } from '../clock.ts';

/** 'di 3 februari', with the year when it is another than that of `today`. For lists. */
export function shortDay(day: string, today: string): string {
  return (isThisYear(day, today) ? SHORT : SHORT_WITH_YEAR)(day);
}

/** 'dinsdag 3 februari', with the year when it is another than that of `today`. For sentences and promises. */
export function spokenDay(day: string, today: string): string {
  return isThisYear(day, today) ? LONG(day) : longDay(day);
}

/** 'vandaag', 'morgen', else shortDay. For the last day of what waits, in lists and heads: a day of today is no day like any other. */
export const nearDay = (day: string, today: string): string => nearWord(day, today) ?? shortDay(day, today);

/** 'vandaag, dinsdag 3 februari', else spokenDay: in a sentence, which may be printed and read on another day. */
export function spokenNearDay(day: string, today: string): string {
  const near = nearWord(day, today);
  return `${near ? `${near}, ` : ''}${spokenDay(day, today)}`;
}

/** 'gepland voor vandaag', 'gepland op di 3 februari'; a function gives the form of the day: `nearDay` or `spokenNearDay`. */
export const plannedFor = (day: string, today: string, said: typeof nearDay = nearDay): string =>
  `gepland ${nearWord(day, today) ? 'voor' : 'op'} ${said(day, today)}`;

const nearWord = (day: string, today: string): string | undefined =>
  day === today ? 'vandaag' : day === addDays(today, 1) ? 'morgen' : undefined;

/** spokenDay on a page of that day, for rules that say days. */
export const spokenFrom =
  (today: string) =>
  (day: string): string =>
    spokenDay(day, today);

/** 'dinsdag 3 februari 2026'. For paper and exports, that are read in another year. */
export function longDay(day: string): string {
  return LONG_WITH_YEAR(day);
}

/** '3 februari 2018'. For birth dates, and days as an example of what to type: the day of the week says nothing. parseDay takes it. */
export function birthDay(day: string): string {
  return BIRTH_DAY(day);
}

/** '10:42' in Amsterdam. */
export function clockTime(moment: Date): string {
  return CLOCK.format(moment);
}

const inUtc = { timeZone: 'UTC', day: 'numeric', month: 'long' } as const;
const inAmsterdam = { timeZone: 'Europe/Amsterdam' } as const;
// A formatter costs 140 µs to make and 2 to 5 µs to use: they are made once, and a page says the same few days over and over.
const SHORT = inWords({ ...inUtc, weekday: 'short' });
const SHORT_WITH_YEAR = inWords({ ...inUtc, weekday: 'short', year: 'numeric' });
const LONG = inWords({ ...inUtc, weekday: 'long' });
const LONG_WITH_YEAR = inWords({ ...inUtc, weekday: 'long', year: 'numeric' });
const BIRTH_DAY = inWords({ ...inUtc, year: 'numeric' });
const CLOCK = new Intl.DateTimeFormat('nl-NL', { ...inAmsterdam, hour: '2-digit', minute: '2-digit' });

const MOST_SAID = 2000;

/** Says a day, and remembers it: the one that was said first goes first. */
function inWords(how: Intl.DateTimeFormatOptions): (day: string) => string {
  const format = new Intl.DateTimeFormat('nl-NL', how);
  const said = new Map<string, string>();
  return (day) => {
    const before = said.get(day);
    if (before !== undefined) return before;
    const [oldest] = said.keys();
    if (said.size >= MOST_SAID && oldest !== undefined) said.delete(oldest);
    const words = unbroken(format.format(noonOf(day)));
    said.set(day, words);
    return words;
  };
}

/** No line ends between a number and its month, nor after a short day of the week: no-break spaces. */
function unbroken(text: string): string {
  return text.replace(/^(\p{L}{2}) /u, '$1\u00a0').replace(/(\d+) (?=\p{L})/u, '$1\u00a0');
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function isThisYear(day: string, today: string): boolean {
  return day.slice(0, 4) === today.slice(0, 4);
}
