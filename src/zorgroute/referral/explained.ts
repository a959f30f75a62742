// The referral, explained to parents and to those who work in it. Dutch at level B1.

import type { Explained } from '../step.ts';

export const explained: Explained = {
  parents: 'U leest de aanmelding en zegt ja of nee.',
  parentsDo: 'Ouders lezen de aanmelding en zeggen ja of nee.',
  expect: [
    'De school vraagt precies wat zij mag delen, met wie, waarvoor en tot wanneer.',
    'U leest de aanmelding voordat die weggaat. Bent u het er niet mee eens? Dan gaat uw eigen verhaal ongewijzigd mee.',
    'Nee zeggen mag. Dan gaat er niets naar het basisteam, en helpt de school verder zoals zij kan.',
    'Hebben twee ouders het gezag? Dan zijn ze allebei nodig.',
  ],
  who: 'De intern begeleider',
  leaves: 'De toestemmingen, en de aanmelding zoals de ouders die lazen.',
  work: [
    'Leg van iedere ouder met gezag de toestemming vast: wat, aan wie, waarvoor, tot wanneer en hoe gegeven.',
    'Is het gezag niet bekend? Dan kan de aanmelding niet weg.',
    'Laat de ouders de tekst lezen. Zij zijn akkoord, of hun eigen verhaal gaat mee.',
    'Kies het basisteam van de gemeente waar het kind woont, niet van de plaats van de school.',
    'Weigert één ouder? Dat is geen fout. Kies: stoppen, een dag om er weer over te praten, of wachten op de rechter.',
  ],
};
