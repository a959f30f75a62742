// How long may plan and help take, unless a municipality chose otherwise?

import type { Term } from '../terms.ts';

export const PLAN: Term = {
  id: 'plan',
  amount: 30,
  unit: 'workingDays',
  name: 'Plan',
  counted: 'na het versturen van de aanmelding',
  origin: 'route',
};

/** What the casemanager does about arranged help that nobody gave a day. */
export const HELP_STEP: Term = {
  id: 'helpStep',
  amount: 10,
  unit: 'workingDays',
  name: 'Elke andere stap van de hulp',
  origin: 'ours',
};

/** Longer than this is too long to wait for help. */
export const HELP_WAITS: Term = {
  id: 'helpWaits',
  amount: 8,
  unit: 'weeks',
  name: 'Wachten op hulp',
  counted: 'na het vragen van de hulp',
  origin: 'ours',
};

export const FEEDBACK: Term = {
  id: 'feedback',
  amount: 6,
  unit: 'weeks',
  name: 'Terugkoppeling aan school',
  counted: 'na het eerste contact of na de vorige',
  origin: 'route',
};
