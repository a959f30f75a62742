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

export const FEEDBACK: Term = {
  id: 'feedback',
  amount: 6,
  unit: 'weeks',
  name: 'Terugkoppeling aan school',
  counted: 'na het eerste contact of na de vorige',
  origin: 'route',
};
