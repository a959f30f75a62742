// How long may each step take, and on which day does that end?
import { counted, type Thing } from '../forms/sentences.ts';
import { addMonths, addWeeks, type Day } from '../calendar/days.ts';
import { addSchoolDays, addWorkingDays, workingDayFrom, type Calendar } from '../calendar/working-days.ts';

/** What a term is counted in. */
export type TermUnit = 'schoolDays' | 'workingDays' | 'weeks' | 'months';

/** A length: a whole number from 1 and its unit. */
export type TermLength = { amount: number; unit: TermUnit };

/**
 * A term that a municipality may change; its `id` is what its own length is kept by. `name` is Dutch, and `counted` says
 * from when. `origin`: of the route's own table (the law gives none), a length that the law gives a court, or our own,
 * because there is always a date.
 */
export type Term = TermLength & {
  id: string;
  name: string;
  counted?: string;
  origin: 'route' | 'court' | 'ours';
};

/** Whatever the school has to do that has no term of its own. */
export const SCHOOL_STEP: Term = {
  id: 'schoolStep',
  amount: 10,
  unit: 'schoolDays',
  name: 'Elke andere stap op school',
  origin: 'ours',
};

/** The lengths a municipality chose itself, by the id of the term; what it left alone is the default. */
export type Terms = Readonly<Partial<Record<string, TermLength>>>;

const UNIT_NAMES: Record<TermUnit, Thing> = {
  schoolDays: 'schooldag',
  workingDays: 'werkdag',
  weeks: 'week',
  months: 'maand',
};

/** "6 weken", "20 werkdagen". */
export function termInWords(term: Term, terms: Terms = {}): string {
  const { amount, unit } = terms[term.id] ?? term;
  return counted(amount, UNIT_NAMES[unit]);
}

/**
 * The last day of a term that began on `from`. Weeks and months that end on a free day run on to the next working day
 * (Algemene termijnenwet art. 1, followed by agreement).
 */
export function dueOn(term: Term, from: Day, calendar: Calendar, terms: Terms = {}): Day {
  const { amount, unit } = terms[term.id] ?? term;
  if (unit === 'schoolDays') return addSchoolDays(from, amount, calendar);
  if (unit === 'workingDays') return addWorkingDays(from, amount, calendar);
  return workingDayFrom(unit === 'weeks' ? addWeeks(from, amount) : addMonths(from, amount), calendar);
}
