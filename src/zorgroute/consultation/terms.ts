// How long may the consultation at school take, unless a municipality chose otherwise?

import type { Term } from '../terms.ts';

export const CONSULTATION: Term = {
  id: 'consultation',
  amount: 10,
  unit: 'schoolDays',
  name: 'Overleg op school',
  counted: 'na het signaal',
  origin: 'route',
};
