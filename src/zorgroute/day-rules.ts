// Which days does a form at school not take? A talk before what it was about, work on a day without school. Pure.

import { spokenDay } from '../forms/dates.ts';
import type { Day } from './calendar/days.ts';
import { DEFAULT_CALENDAR, isSchoolDay } from './calendar/working-days.ts';

/** What is seen by a form: the day it is, and the day of what was seen first; null when no signal stands. */
export type Days = { today: Day; firstSeenOn: Day | null };

/**
 * A consultation or a conversation is about what was seen, so it comes after; it may come before the note of it.
 * @param talk 'het overleg' or 'het gesprek'
 */
export function talkDayMistake(heldOn: Day, { today, firstSeenOn }: Days, talk: string): string | undefined {
  if (heldOn > today) return `Deze dag moet nog komen. Vul de dag in waarop ${talk} was.`;
  if (!firstSeenOn || heldOn >= firstSeenOn) return undefined;
  return `Het eerste signaal is van ${spokenDay(firstSeenOn, today)}. Kies die dag of een latere. Klopt de dag van het signaal niet, corrigeer dan eerst het signaal.`;
}

/** Whoever has to do something on a day, is at school on that day. */
export const noSchoolMistake = (day: Day): string | undefined =>
  isSchoolDay(day, DEFAULT_CALENDAR)
    ? undefined
    : 'Op deze dag is er geen school. Kies een dag waarop u op school bent.';
