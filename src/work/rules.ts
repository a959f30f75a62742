// How does a row of "Mijn werk" read? Whom it waits for, what, since when, until when; late is a comparison with today.

import { addDays } from '../calendar/days.ts';
import { DEFAULT_CALENDAR, workingDayFrom } from '../calendar/working-days.ts';
import { shortDay } from '../forms/dates.ts';
import { lowerFirst } from '../forms/sentences.ts';
import type { NextRole } from '../zorgroute/progress/waiting.ts';

/** A row of a list; `subject` is the pupil or referral that the log names when the row is shown. */
export type Row = {
  href: string;
  who: string;
  what: string;
  since?: string;
  until?: string;
  overdue?: boolean;
  subject: string;
};

export const RECENT_DAYS = 14;

type Span = { since: string; until: string | null };

/** The days of a row in words. */
export const spanOf = ({ since, until }: Span, today: string) => ({
  since: shortDay(since, today),
  ...(until && { until: shortDay(until, today) }),
  overdue: until !== null && until < today,
});

/** "Wacht op de leerkracht: praten met de ouders". */
export const awaited = (person: string, what: string): string => `Wacht op ${person}: ${lowerFirst(what)}`;

/** When its day has passed: since when the portal reminds. */
export const reminded = (until: string | null, today: string): string =>
  until && until < today ? `, herinnerd op ${shortDay(remindedOn(until), today)}` : '';

/** The first working day on which it stands as late in the list of whoever is next. */
export const remindedOn = (until: string): string => workingDayFrom(addDays(until, 1), DEFAULT_CALENDAR);

type WhoIsNext = { nextRole: NextRole | null; casemanagerName: string | null };

export function personOf({ nextRole, casemanagerName }: WhoIsNext): string {
  if (nextRole === 'casemanager')
    return casemanagerName ? `casemanager ${casemanagerName}` : 'de casemanager';
  return nextRole ? PEOPLE[nextRole] : 'de school';
}
const PEOPLE = {
  teacher: 'de leerkracht',
  intern_begeleider: "de IB'er",
  cjg_worker: 'het basisteam',
  cjg_coordinator: 'de coördinator van het basisteam',
} as const;
