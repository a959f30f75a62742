// The plan of a family belongs to step 6. It is of the care layer, so the traject's own states do not ask for it: what it waits for is in rules.ts.

import { defineRoom } from '../step.ts';
import { PLAN_STEP } from './terms.ts';

export const planRoom = defineRoom({
  states: {},
  recordedOn: () => [],
  written: [],
  events: [],
  terms: [PLAN_STEP],
  leaves: [],
  drafts: {
    'plan/eigen-plan': 'Eerst een eigen plan?',
    'eigen-plan/correctie': 'Aanbod van een eigen plan verbeteren',
    'eigen-plan/doorhaling': 'Aanbod van een eigen plan doorhalen',
    'plan/tekst': 'Ons plan: wat goed gaat en wat moeilijk is',
    'plan/overnemen': 'Het eigen plan van het gezin',
    'plan/doelen': 'Een doel van het gezin',
    'plan/mensen': 'Iemand van het plan',
    'plan/antwoord': 'Wat iemand van het plan vindt',
    'antwoord/doorhaling': 'Antwoord op het plan doorhalen',
  },
});
