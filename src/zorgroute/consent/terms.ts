// How long may the consents take, unless a municipality chose otherwise?

import type { Term } from '../terms.ts';

/** A judge treats a request for consent in the place of a parent within six weeks. */
export const COURT: Term = {
  id: 'court',
  amount: 6,
  unit: 'weeks',
  name: 'Wachten op de rechter',
  origin: 'court',
};
