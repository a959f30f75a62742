// Which days does a form at school not take? One long ago, a talk before what it was about, work on a day without school.
// Pure.

import { spokenDay } from '../../forms/dates.ts';
import { addMonths, yearOf, type Day } from '../../calendar/days.ts';
import { calendarWith, type FreeDay } from '../../calendar/own-free-days.ts';
import { publicHolidays } from '../../calendar/public-holidays.ts';
import { isSchoolDay } from '../../calendar/working-days.ts';

/**
 * What is seen by a form: the day it is, the day the child was born, the day of what was seen first (null when no signal
 * stands), since when there is a traject, and the school's own free days.
 */
export type Days = {
  today: Day;
  bornOn: Day | null;
  firstSeenOn: Day | null;
  startedOn?: Day;
  freeDays?: readonly FreeDay[];
};

/** The days for a form about a traject that is there. */
export const daysOf = ({ birthDate, firstSeenOn, startedOn, freeDays }: FactsOfDays, today: Day): Days => ({
  today,
  bornOn: birthDate,
  firstSeenOn,
  startedOn,
  freeDays,
});

type FactsOfDays = {
  birthDate: Day | null;
  firstSeenOn: Day | null;
  startedOn: Day;
  freeDays: readonly FreeDay[];
};

/** What happened longer before the traject than this, is a year that was typed wrong. */
const LONG_AGO_MONTHS = 24;

/** A day on which this cannot have happened, or hardly: a mistake in the year. */
export function longAgoMistake(day: Day, { today, bornOn, startedOn = today }: Days): string | undefined {
  if (bornOn && day < bornOn) return 'Op deze dag was het kind nog niet geboren. Kijk het jaar na.';
  return day < addMonths(startedOn, -LONG_AGO_MONTHS)
    ? 'Deze dag is meer dan twee jaar geleden. Kijk het jaar na.'
    : undefined;
}

/**
 * A consultation or a conversation is about what was seen, so it comes after; it may come before the note of it.
 * @param talk 'het overleg' or 'het gesprek'
 */
export function talkDayMistake(heldOn: Day, days: Days, talk: string): string | undefined {
  const { today, firstSeenOn } = days;
  if (heldOn > today) return `Deze dag moet nog komen. Vul de dag in waarop ${talk} was.`;
  const longAgo = longAgoMistake(heldOn, days);
  if (longAgo || !firstSeenOn || heldOn >= firstSeenOn) return longAgo;
  return `Het eerste signaal is van ${spokenDay(firstSeenOn, today)}. Kies die dag of een latere. Klopt de dag van het signaal niet? Verbeter dan eerst het signaal.`;
}

/** Whoever has to do something on a day, is at school on that day; which holiday it is, of the school or of everybody, is said. */
export function noSchoolMistake(day: Day, freeDays: readonly FreeDay[]): string | undefined {
  const calendar = calendarWith(freeDays);
  if (isSchoolDay(day, calendar)) return undefined;
  const free =
    calendar.schoolHolidays.find(({ from, until }) => from <= day && day <= until) ??
    publicHolidays(yearOf(day), calendar).find((holiday) => holiday.day === day);
  return `Op deze dag is er geen school.${free ? ` De school is vrij: ${free.name}.` : ''} Kies een dag waarop u op school bent.`;
}

/** A day that is agreed with the parents lies further away than this by a mistake in the year, or nobody would miss it. */
export const FURTHEST_MONTHS = 3;

/** Why a talk or an answer of the parents cannot be agreed for this day; today it still can. */
export function dayToComeMistake(day: Day, { today, freeDays = [] }: Days): string | undefined {
  if (day < today) return 'Deze dag is voorbij. Kies vandaag of een latere dag.';
  const last = addMonths(today, FURTHEST_MONTHS);
  return day > last
    ? `Kies een dag tot en met ${spokenDay(last, today)}. Duurt het langer? Spreek dan eerst een dag af om te bellen.`
    : noSchoolMistake(day, freeDays);
}
