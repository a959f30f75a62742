// How long may the evaluation take, unless a municipality chose otherwise?

import type { Term } from '../terms.ts';

export const EVALUATION: Term = {
  id: 'evaluation',
  amount: 3,
  unit: 'months',
  name: 'Evaluatie',
  counted: 'na het plan of na de vorige',
  origin: 'route',
};
