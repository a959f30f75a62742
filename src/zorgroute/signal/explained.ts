// A signal, explained to parents and to those who work in it. Dutch at level B1.

import type { Explained } from '../step.ts';

export const explained: Explained = {
  parents: 'Ziet u thuis ook iets? Vertel het aan de leerkracht.',
  parentsDo: 'Ouders vertellen de leerkracht of zij thuis ook iets zien.',
  expect: [
    'De leerkracht schrijft op wat zij ziet en hoort. Dat zijn feiten, geen oordelen.',
    'Wat uw kind er zelf over zegt, staat erbij.',
    {
      text: 'Maakt u zich zelf zorgen? U hoeft niet te wachten tot de school iets zegt.',
      leadsTo: { href: '/contact', label: 'Kijk wie u kunt bellen' },
    },
  ],
  who: 'De leerkracht',
  leaves: 'Een signaal: wat gezien en gehoord is, en wat al gedaan is.',
  work: [
    'Schrijf feiten op: wat u zag of hoorde, waar en wanneer, en wat u al deed.',
    'Noteer de woorden van het kind zelf.',
    'Kies waar het over gaat: een leervraag (leren en gedrag in de klas), een leefvraag (veilig en gezond opgroeien), of allebei.',
  ],
};
