// Parents and guardians belong to no one step: a traject waits for them where it asks for consents.

import { defineRoom } from '../step.ts';

export const guardianRoom = defineRoom({
  states: {},
  written: [],
  events: [],
  terms: [],
  leaves: [
    {
      layer: 'school',
      what: 'Wie de ouders en voogden zijn, en wie het gezag heeft.',
      kept: 'school',
    },
  ],
  recordedOn: () => [],
  drafts: {
    'leerlingen/ouders': 'Ouders en gezag',
    'ouders/nieuw': 'Ouder of voogd toevoegen',
    verwijdering: 'Ouder of voogd uit de lijst halen',
  },
});
