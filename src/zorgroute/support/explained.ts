// Plan and help, explained to parents and to those who work in it. Dutch at level B1.

import type { Explained } from '../step.ts';

export const explained: Explained = {
  parents: 'U maakt met de casemanager één plan.',
  parentsDo: 'Ouders maken met de casemanager één plan.',
  expect: [
    'U kijkt samen wat er echt nodig is. Daarna maakt u één plan voor uw gezin.',
    'In het plan staat wie wat doet, en wanneer.',
    'De school krijgt alleen het deel dat op school gebeurt, en dat u goedvindt.',
    'De school hoort dat de hulp loopt, niet wat u met de casemanager bespreekt.',
  ],
  who: 'De casemanager, samen met het gezin',
  leaves: 'Eén plan voor het gezin, met een schooldeel.',
  work: [
    'Maak de vraag helder, met het gezin erbij: één gezin, één plan.',
    'Zoek uit onder welke wet de hulp valt.',
    'Spreek met de ouders af wat er op school gebeurt, door wie en wanneer: het schooldeel.',
    'Laat de school weten dat het loopt, en wanneer zij weer iets hoort. De inhoud deelt u alleen met toestemming.',
  ],
};
