// Step 1 of the route: a teacher notes what was seen or heard. It leaves the traject waiting for step 2.

import { defineStep } from '../step.ts';
import { signalEntry, signalMoveEvent } from './entry.ts';
import { explained } from './explained.ts';

export const signalStep = defineStep({
  number: 1,
  id: 'signal',
  name: 'Signaal',
  who: 'De leerkracht',
  leavesBehind: 'Wat de leerkracht zag of hoorde, en wat er al gedaan is.',
  description: 'De leerkracht merkt dat het niet zo goed gaat met uw kind en schrijft op wat opvalt.',
  explained,
  isDone: ({ lastSignalOn }) => lastSignalOn !== undefined,
  states: {},
  record: { label: 'Signaal vastleggen', page: ({ pupilId }) => `/leerlingen/${pupilId ?? ''}/signaal` },
  written: [signalEntry],
  events: [signalMoveEvent],
  terms: [],
  leaves: [
    {
      layer: 'school',
      what: 'De eigen leerkracht en de intern begeleider.',
      kept: 'school',
    },
  ],
  recordedOn: ({ lastSignalOn }) => [lastSignalOn],
  drafts: { signaal: 'Signaal', verplaatsen: 'Signaal naar het juiste kind' },
});
