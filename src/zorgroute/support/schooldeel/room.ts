// The schooldeel belongs to step 6. It stands beside the traject, whose own states do not ask for it: what an agreement waits for is in rules.ts.

import { defineRoom } from '../../step.ts';
import { SCHOOLDEEL_ANSWER, SCHOOLDEEL_HOW, SCHOOLDEEL_STEP } from './terms.ts';

export const schooldeelRoom = defineRoom({
  states: {},
  recordedOn: () => [],
  written: [],
  events: [],
  terms: [SCHOOLDEEL_ANSWER, SCHOOLDEEL_HOW, SCHOOLDEEL_STEP],
  leaves: [],
  drafts: {
    'schooldeel/voorstel': 'Voorstel voor het schooldeel',
    'schooldeel/wijziging': 'Voorstel voor het schooldeel wijzigen',
    'voorstel/doorhaling': 'Voorstel voor het schooldeel doorhalen',
    'schooldeel/woord': 'Wat iemand van het schooldeel vindt',
    'woord/doorhaling': 'Antwoord op het schooldeel doorhalen',
    'schooldeel/verder': 'Hoe het verder gaat met een afspraak op school',
    'schooldeel/antwoord': 'Antwoord van de school op het schooldeel',
    'schooldeel/erbij': 'Een woord bij hoe het gaat op school',
    'nieuws/doorhaling': 'Nieuws doorhalen',
  },
});
