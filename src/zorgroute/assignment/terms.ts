// How long may the naming of a casemanager take, unless a municipality chose otherwise?

import type { Term } from '../terms.ts';

export const RECEIPT: Term = {
  id: 'receipt',
  amount: 2,
  unit: 'workingDays',
  name: 'Ontvangst bevestigen',
  counted: 'na het versturen van de aanmelding',
  origin: 'route',
};

export const CASEMANAGER: Term = {
  id: 'casemanager',
  amount: 5,
  unit: 'workingDays',
  name: 'Casemanager aanwijzen',
  counted: 'na het versturen van de aanmelding',
  origin: 'route',
};

export const FIRST_CONTACT: Term = {
  id: 'firstContact',
  amount: 10,
  unit: 'workingDays',
  name: 'Eerste contact met het gezin',
  counted: 'na het versturen van de aanmelding',
  origin: 'route',
};

/** No term but a bound: no new day that the team promises lies further away. */
export const PROMISE: Term = {
  id: 'promise',
  amount: 20,
  unit: 'workingDays',
  name: 'Een nieuwe datum die het team belooft',
  counted: 'gerekend vanaf de dag van de belofte',
  origin: 'ours',
};
