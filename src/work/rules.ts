// How does a row of "Mijn werk" read? Whom it waits for, what, since when, until when; late is a comparison with today.

import { nearDay, shortDay } from '../forms/dates.ts';
import { lowerFirst } from '../forms/sentences.ts';
import type { NextRole } from '../zorgroute/progress/waiting.ts';
import { insteadOfInternBegeleider } from '../zorgroute/words.ts';
import type { Band } from './bands.ts';

/** A row of a list; `subject` is the pupil or referral that the log names when the row is shown. */
export type Row = {
  href: string;
  who: string;
  what: string;
  since?: string;
  until?: string;
  overdue?: boolean;
  subject: string;
  /** On lists in bands: how urgent, of which group or school, what one wants to know first, for whom it waits, and the other matter of this child. */
  band?: Band;
  group?: string;
  marks?: readonly string[];
  /** How long it lies there, instead of since when. */
  age?: string;
  whom?: { role: string; name?: string };
  beside?: string;
};

export const RECENT_DAYS = 14;

type Span = { since: string; until: string | null };

/** The days of a row in words. */
export const spanOf = ({ since, until }: Span, today: string) => ({
  since: shortDay(since, today),
  ...(until && { until: nearDay(until, today) }),
  overdue: until !== null && until < today,
});

/** "Wacht op de leerkracht: praten met de ouders". */
export const awaited = (person: string, what: string): string => `Wacht op ${person}: ${lowerFirst(what)}`;

type WhoIsNext = {
  nextRole: NextRole | null;
  casemanagerName: string | null;
  /** The administrators of a school without an intern begeleider, by name; null as long as it has one. */
  withoutIb?: string | null;
};

export function personOf({ nextRole, casemanagerName, withoutIb = null }: WhoIsNext): string {
  if (nextRole === 'intern_begeleider' && withoutIb !== null) return insteadOfInternBegeleider(withoutIb);
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
