// What does the front door show? The route, and a door for each visitor.

import { longDay } from '../forms/dates.ts';
import { SEARCH_SCRIPT } from './contacts/page.ts';
import { LOOKED_UP_ON, SOURCES } from './sources-of-sentences.ts';
import { stations } from './zorgroute/page.ts';

const DOORS = [
  {
    href: '/veiligheid',
    label: 'Is een kind niet veilig?',
    hint: 'De nummers om te bellen en de stappen van de meldcode. U hoeft niets in te vullen.',
  },
  {
    href: '/zorg-op-school',
    label: 'Welke wet hoort bij zorg op school?',
    hint: 'Een paar vragen wijzen de weg: wie beslist, wie regelt het en wie betaalt.',
  },
  {
    href: '/rollen-en-taken',
    label: 'Wie doet wat?',
    hint: 'De taken van onderwijs en gemeente, per rol en per stap.',
  },
  {
    href: '/piramide',
    label: 'Niveaus van hulp',
    hint: 'Van gewone hulp in de klas tot gespecialiseerde hulp, en weer terug.',
  },
  {
    href: '/zorgroute/folder',
    label: 'De folder van uw gemeente',
    hint: 'De route op één blad, met het team van de gemeente als dat hier bekend is.',
  },
];

export const showHome = () => ({
  title: 'Van zorg in de klas naar hulp thuis en op school',
  scripts: [SEARCH_SCRIPT],
  stations: stations(),
  more: DOORS,
  laws: { school: SOURCES.dutyOfCare, municipality: SOURCES.advice, lookedUpOn: longDay(LOOKED_UP_ON) },
});
