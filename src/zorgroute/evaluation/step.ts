// Step 7 of the route: casemanager and family look whether the help works, and end it together.

import { defineStep } from '../step.ts';

export const evaluationStep = defineStep({
  number: 7,
  id: 'evaluation',
  name: 'Evaluatie en afsluiting',
  who: 'De casemanager, samen met u',
  leavesBehind: 'Per doel: doorgaan, meer hulp, minder hulp of stoppen.',
  description:
    'U bekijkt met de casemanager of de hulp werkt. Gaat het goed, dan sluit u samen af en hoort de school dat.',
  isDone: ({ end: ended }) => ended?.outcome === 'closed',
  states: {},
  recordedOn: () => [],
  drafts: {},
});
