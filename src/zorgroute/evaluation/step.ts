// Step 7 of the route: casemanager and family look whether the help works, and end it together.

import { defineStep } from '../step.ts';
import { explained } from './explained.ts';
import { EVALUATION } from './terms.ts';

export const evaluationStep = defineStep({
  number: 7,
  id: 'evaluation',
  name: 'Evaluatie en afsluiting',
  who: 'De casemanager, samen met u',
  leavesBehind: 'Per doel: doorgaan, meer hulp, minder hulp of stoppen.',
  description:
    'U bekijkt met de casemanager of de hulp werkt. Gaat het goed, dan sluit u samen af en hoort de school dat.',
  explained,
  isDone: ({ referral, end: ended }) => referral !== undefined && ended?.outcome === 'closed',
  states: {},
  written: [],
  events: [],
  terms: [EVALUATION],
  leaves: [
    {
      layer: 'shared',
      what: 'Dat de hulp stopt, en het laatste bericht aan de school.',
      kept: 'team',
    },
    { layer: 'care', what: 'De evaluatie en de afspraken over nazorg.', kept: 'care' },
  ],
  recordedOn: () => [],
  drafts: {
    'evaluatie/nieuw': 'Samen kijken hoe het gaat',
    'evaluatie/huis': 'Samen kijken met één huis',
    'evaluatie/correctie': 'Verbeteren wat u samen zag',
    'evaluatie/doorhaling': 'Doorhalen wat u samen zag',
    'afsluiting/nieuw': 'De hulp afsluiten',
    'afsluiting/nazorg': 'Kijken of het goed blijft gaan',
    'afsluiting/heropening': 'De hulp weer openen',
  },
});
