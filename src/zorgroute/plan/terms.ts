// How long may a step of the plan take that the route gives no term for?

import type { Term } from '../terms.ts';

export const PLAN_STEP: Term = {
  id: 'planStep',
  amount: 10,
  unit: 'workingDays',
  name: 'Elke andere stap van het plan',
  origin: 'ours',
};
