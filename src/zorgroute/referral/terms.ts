// How long may the referral take, unless a municipality chose otherwise?

import type { Term } from '../terms.ts';

export const ANSWER: Term = {
  id: 'answer',
  amount: 5,
  unit: 'workingDays',
  name: 'Een vraag van het basisteam beantwoorden',
  origin: 'ours',
};
