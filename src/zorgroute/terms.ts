// How long may each step take, and on which day does that end?
import { counted } from '../forms/sentences.ts';
import { addMonths, addWeeks, type Day } from '../calendar/days.ts';
import {
  addSchoolDays,
  addWorkingDays,
  workingDayFrom,
  workingDaysBetween,
  type Calendar,
} from '../calendar/working-days.ts';

/** What a term is counted in. */
export type TermUnit = 'schoolDays' | 'workingDays' | 'weeks' | 'months';

/** A length: a whole number from 1 and its unit. */
export type TermLength = { amount: number; unit: TermUnit };

/** A term with its Dutch name, for the settings of a municipality. */
export type Term = TermLength & { name: string };

/**
 * The default terms; a municipality may change each. The first eight are those of the route's table (the law gives
 * none: domain.md 1.4). The three after them fill the gaps of that table, because there is always a date: our decision,
 * except `court` (a judge treats vervangende toestemming within 6 weeks: domain.md 1.4). The last one is no term but a
 * bound, our decision as well: no promise lies further away.
 */
export const DEFAULT_TERMS = {
  consultation: { amount: 10, unit: 'schoolDays', name: 'Overleg op school, na het signaal' },
  parentConversation: { amount: 10, unit: 'schoolDays', name: 'Gesprek met ouders, na het signaal' },
  receipt: {
    amount: 2,
    unit: 'workingDays',
    name: 'Ontvangst bevestigen, na het versturen van de aanmelding',
  },
  casemanager: {
    amount: 5,
    unit: 'workingDays',
    name: 'Casemanager aanwijzen, na het versturen van de aanmelding',
  },
  firstContact: {
    amount: 10,
    unit: 'workingDays',
    name: 'Eerste contact met het gezin, na het versturen van de aanmelding',
  },
  plan: { amount: 30, unit: 'workingDays', name: 'Plan, na het versturen van de aanmelding' },
  feedback: {
    amount: 6,
    unit: 'weeks',
    name: 'Terugkoppeling aan school, na het eerste contact of na de vorige',
  },
  evaluation: { amount: 3, unit: 'months', name: 'Evaluatie, na het plan of na de vorige' },
  schoolStep: { amount: 10, unit: 'schoolDays', name: 'Elke andere stap op school' },
  answer: { amount: 5, unit: 'workingDays', name: 'Een vraag van het basisteam beantwoorden' },
  court: { amount: 6, unit: 'weeks', name: 'Wachten op de rechter' },
  promise: {
    amount: 20,
    unit: 'workingDays',
    name: 'Een nieuwe datum die het team belooft, gerekend vanaf de dag van de belofte',
  },
} as const satisfies Record<string, Term>;

export type TermId = keyof typeof DEFAULT_TERMS;

/** The lengths a municipality chose itself; what it left alone is the default. */
export type Terms = Partial<Record<TermId, TermLength>>;

const UNIT_NAMES: Record<TermUnit, [string, string]> = {
  schoolDays: ['schooldag', 'schooldagen'],
  workingDays: ['werkdag', 'werkdagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
};

/** "6 weken", "20 werkdagen". */
export function termInWords(term: TermId, terms: Terms = DEFAULT_TERMS): string {
  const { amount, unit } = terms[term] ?? DEFAULT_TERMS[term];
  return counted(amount, ...UNIT_NAMES[unit]);
}

/**
 * The last day of a term that began on `from`. Weeks and months that end on a free day run on to the next working day
 * (Algemene termijnenwet art. 1, followed by agreement).
 */
export function dueOn(term: TermId, from: Day, calendar: Calendar, terms: Terms = DEFAULT_TERMS): Day {
  const { amount, unit } = terms[term] ?? DEFAULT_TERMS[term];
  if (unit === 'schoolDays') return addSchoolDays(from, amount, calendar);
  if (unit === 'workingDays') return addWorkingDays(from, amount, calendar);
  return workingDayFrom(unit === 'weeks' ? addWeeks(from, amount) : addMonths(from, amount), calendar);
}

/**
 * "U hoort uiterlijk … van het CJG": the day by which the school hears who the casemanager is.
 * `pausedWorkingDays` is the time that questions back to the school took.
 */
export function promisedDate(sentOn: Day, calendar: Calendar, terms?: Terms, pausedWorkingDays = 0): Day {
  return addWorkingDays(dueOn('casemanager', sentOn, calendar, terms), pausedWorkingDays, calendar);
}

/** A question of the team to the school, and the day of the answer once there is one. */
export type Pause = { askedOn: Day; answeredOn?: Day | undefined };

/** How many working days the answered questions paused the team's terms; a day that two were open counts once. */
export function pausedWorkingDays(questions: readonly Pause[], calendar: Calendar): number {
  const answered = questions.filter((question) => question.answeredOn !== undefined);
  const inOrder = answered.sort((a, b) => a.askedOn.localeCompare(b.askedOn));
  let [countedUntil, total] = ['', 0];
  for (const { askedOn, answeredOn = askedOn } of inOrder) {
    total += workingDaysBetween(askedOn > countedUntil ? askedOn : countedUntil, answeredOn, calendar);
    if (answeredOn > countedUntil) countedUntil = answeredOn;
  }
  return total;
}
