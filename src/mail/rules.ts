// When does a mail leave, when is it tried again, and which days are near?

import { addDays, weekdayOf, type Day } from '../calendar/days.ts';
import { addWorkingDays, DEFAULT_CALENDAR, isWorkingDay } from '../calendar/working-days.ts';

export const RHYTHMS = ['at_once', 'daily', 'weekly', 'never'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** How many of each kind a mail tells of. */
export type Told = { turns: number; nears: number; passeds: number };

/** What somebody has who chose nothing. The same as in `access.gather_mail`. */
export const DEFAULT_CHOICE = {
  turnRhythm: 'at_once',
  nearRhythm: 'daily',
  passedRhythm: 'daily',
  fromHour: 8,
} as const satisfies Record<string, Rhythm | number>;

const NEAR_WORKING_DAYS = 2;

/** The last day that is near: a day of which is told on the second working day before it. */
export const nearUntil = (today: Day): Day => addWorkingDays(today, NEAR_WORKING_DAYS, DEFAULT_CALENDAR);

/** On other days only what somebody wants to hear at once is told. */
export const isMailDay = (today: Day): boolean => isWorkingDay(today, DEFAULT_CALENDAR);

/** The first working day since Monday: Tuesday after Easter. */
export function beginsWeek(today: Day): boolean {
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  const before = Array.from({ length: sinceMonday }, (_, i) => addDays(today, -1 - i));
  return isMailDay(today) && !before.some(isMailDay);
}

const AGAIN_MINUTES = [1, 5, 15, 60, 240, 720, 1440];

/** What a mail server, or the way to it, said against a mail: its code of three figures, and at which command. */
export type Failure = { responseCode?: number | undefined; command?: string | undefined };
export type Ended = { became: 'refused' | 'failed' | 'waiting'; answer: number | null; againAfter: number };

/** Said about this address or this mail it is for good (RFC 5321, 4.2.1); said about us, or by nobody, it may pass. */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

/** @param tries made before this one */
export function endOf({ responseCode, command = '' }: Failure, tries: number): Ended {
  const answer = responseCode && responseCode >= 200 && responseCode <= 599 ? responseCode : null;
  if (answer && answer >= 500 && ABOUT_THE_MAIL.includes(command))
    return { became: 'refused', answer, againAfter: 0 };
  const againAfter = AGAIN_MINUTES[tries];
  return againAfter === undefined
    ? { became: 'failed', answer, againAfter: 0 }
    : { became: 'waiting', answer, againAfter };
}
