// The figures as a table: steps first, then the ways out.

import type { PlaceCount } from './queries.ts';
import { placesOf, withhold, type Reader, type Shown } from './rules.ts';

export function figuresPage(counts: readonly PlaceCount[], reader: Reader) {
  const places = placesOf(counts, reader);
  const shown = withhold(places.map(({ count }) => count));
  const cells = places.map(({ label }, i) => [label, words(shown.counts[i] ?? 'few')]);
  return {
    table: {
      caption: CAPTIONS[reader],
      columns: [{ label: 'Waar het traject staat' }, { label: 'Aantal', numeric: true }],
      rows: [...cells, ['Alle trajecten samen', shown.total ?? 'niet getoond']],
    },
    explained: EXPLAINED[reader],
  };
}

const CAPTIONS: Record<Reader, string> = {
  board_member: 'Trajecten van de scholen van uw bestuur, vandaag',
  policy_officer: 'Trajecten bij de basisteams van uw gemeente, vandaag',
};
const words = (shown: Shown) => (shown === 'few' ? 'minder dan 5' : shown);

const SMALL = [
  'Staat er "minder dan 5", dan kan het ook om geen enkel traject gaan. Zo kan niemand een kind herkennen.',
  'Het totaal staat er niet als u daarmee een klein aantal zou kunnen uitrekenen.',
];
const EXPLAINED: Record<Reader, string[]> = {
  board_member: [
    'Elk lopend traject telt één keer, bij de stap waar het nu staat. Stap 1 zijn signalen die nog op overleg wachten.',
    'Een traject dat klaar is, telt bij de manier waarop het eindigde.',
    ...SMALL,
  ],
  policy_officer: [
    'U ziet trajecten die bij een basisteam van uw gemeente zijn aangemeld. Wat daarvoor op school gebeurt, is van de school.',
    'Elk lopend traject telt één keer, bij de stap waar het nu staat. Een aanmelding die met advies terug is naar de school, telt bij stap 4.',
    'Een traject dat klaar is, telt bij de manier waarop het eindigde.',
    ...SMALL,
  ],
};
