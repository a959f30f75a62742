// Parents and guardians belong to no one step: a traject waits for them where it asks for consents.

import { defineRoom } from '../step.ts';

export const guardianRoom = defineRoom({
  states: {},
  recordedOn: () => [],
  drafts: {
    'leerlingen/ouders': 'Ouders en gezag',
    'ouders/nieuw': 'Ouder of voogd toevoegen',
    verwijdering: 'Ouder of voogd uit de lijst halen',
  },
});
