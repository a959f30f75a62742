// How long may the schooldeel wait at school and at the casemanager? The route has no terms for it.

import type { Term } from '../../terms.ts';

export const SCHOOLDEEL_ANSWER: Term = {
  id: 'schooldeelAnswer',
  amount: 10,
  unit: 'schoolDays',
  name: 'Antwoord van de school op het schooldeel',
  origin: 'ours',
};

/** How it goes at school is said again after this. */
export const SCHOOLDEEL_HOW: Term = {
  id: 'schooldeelHow',
  amount: 4,
  unit: 'weeks',
  name: 'Zeggen hoe een afspraak op school gaat',
  counted: 'na het begin of na de vorige keer',
  origin: 'ours',
};

export const SCHOOLDEEL_STEP: Term = {
  id: 'schooldeelStep',
  amount: 10,
  unit: 'workingDays',
  name: 'Elke andere stap van het schooldeel',
  origin: 'ours',
};
