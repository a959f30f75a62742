// Which new day may the team promise to the school? For what is waited for now, a working day, and not without end.

import { addDays, type Day } from '../../calendar/days.ts';
import { isWorkingDay, workingDayFrom, type Calendar } from '../../calendar/working-days.ts';
import { PROMISE } from '../assignment/terms.ts';
import { openStateOf } from './base-state.ts';
import type { Facts } from '../facts.ts';
import { FEEDBACK } from '../support/terms.ts';
import { dueOn, termInWords, type Terms } from '../terms.ts';
import { awaitedOfTheTeam } from './waiting.ts';

/** What a promise is about, the day that stands now, and the last day that may be promised; `bound` says why. */
export type Promisable = { what: string; until: Day; last: Day; bound: string };

/** Undefined when the school waits for nothing of the team. No day fits when `last` is not later than `until` or today. */
export function promisableIn(facts: Facts, calendar: Calendar, terms?: Terms): Promisable | undefined {
  const awaited = facts.end ? undefined : awaitedOfTheTeam(openStateOf(facts), facts, calendar, terms);
  if (!awaited) return undefined;
  const { what, until, since, isFeedback } = awaited;
  const term = isFeedback ? FEEDBACK : PROMISE;
  return {
    what,
    until,
    last: dueOn(term, isFeedback ? since : facts.today, calendar, terms),
    bound: isFeedback
      ? `De school hoort minstens elke ${termInWords(term, terms)} iets`
      : `Een nieuwe datum is hooguit ${termInWords(term, terms)} na vandaag`,
  };
}

/** Is there a day left to promise? */
export const hasRoom = ({ until, last }: Promisable, today: Day): boolean => last > until && last > today;

/** Why this day cannot be promised, with a day that can; undefined when it can. */
export function promiseMistake(
  promisedOn: Day,
  { until, last, bound }: Promisable,
  today: Day,
  calendar: Calendar,
  spoken: (day: Day) => string,
): string | undefined {
  if (promisedOn <= today) return 'Kies een dag na vandaag.';
  if (promisedOn <= until)
    return `Tot nu toe is de afspraak uiterlijk ${spoken(until)}. Kies een latere dag.`;
  if (promisedOn > last) return `${bound}. Kies een dag tot en met ${spoken(last)}.`;
  return freeDayMistake(promisedOn, last, calendar, spoken);
}

/** On a day when the team does not work nobody keeps a promise: the sentence names the nearest day up to `last` that can be. */
export function freeDayMistake(
  on: Day,
  last: Day,
  calendar: Calendar,
  spoken: (day: Day) => string,
): string | undefined {
  if (isWorkingDay(on, calendar)) return undefined;
  const next = workingDayFrom(on, calendar);
  const other = next <= last ? next : lastWorkingDayBefore(on, calendar);
  return `Op ${spoken(on)} werkt het team niet. Kies een werkdag, bijvoorbeeld ${spoken(other)}.`;
}

function lastWorkingDayBefore(day: Day, calendar: Calendar): Day {
  const before = addDays(day, -1);
  return isWorkingDay(before, calendar) ? before : lastWorkingDayBefore(before, calendar);
}
