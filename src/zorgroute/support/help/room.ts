// The help that is arranged belongs to step 6. It is of the care layer, so the traject's own states do not ask for it: what it waits for is in rules.ts.

import { defineRoom } from '../../step.ts';
import { HELP_STEP, HELP_WAITS } from '../terms.ts';

export const helpRoom = defineRoom({
  states: {},
  recordedOn: () => [],
  written: [],
  events: [],
  terms: [HELP_STEP, HELP_WAITS],
  leaves: [],
  drafts: {
    'hulp/nieuw': 'Hulp die geregeld wordt',
    'hulp/wijziging': 'Hulp wijzigen',
    'hulp/nieuws': 'Nieuws over de hulp',
    'hulp/bevestiging': 'Wat het gezin zegt over de hulp',
    'hulp/doorhaling': 'Hulp doorhalen',
    'nieuws/doorhaling': 'Nieuws over de hulp doorhalen',
  },
});
