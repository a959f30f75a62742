// A signal as an entry of the file, and the trail it leaves when it moves to the right child.

import { z } from 'zod';

import { defineEntry, defineEvent } from '../entry.ts';
import { labelOf } from '../words.ts';
import { AREAS, NEEDS, SignalForm, signalMistake } from './form.ts';

export const signalEntry = defineEntry({
  kind: 'signal',
  slug: 'signaal',
  noun: 'Signaal',
  heading: 'Signaal',
  name: 'signaal',
  layer: 'school',
  form: SignalForm,
  day: 'seenOn',
  text: 'observed',
  title: ({ area, need }) =>
    `Signaal: ${labelOf(AREAS, area).toLowerCase()}${need === 'unknown' ? '' : ` · ${labelOf(NEED_WORDS, need)}`}`,
  // They stand in the title.
  shows: { area: () => undefined, need: () => undefined },
  mistake: (data, { days }) => signalMistake(data, days),
  isGround: true,
});

const NEED_WORDS = NEEDS.map(({ value, label }) => ({
  value,
  label: value === 'both' ? 'leervraag en leefvraag' : label.toLowerCase(),
}));

const MOVES = {
  went: 'Een signaal hoorde bij een ander kind en is verplaatst',
  came: 'Een signaal stond bij een ander kind en hoort hier',
};

export const signalMoveEvent = defineEvent({
  kind: 'move',
  layer: 'school',
  detail: z.object({ direction: z.enum(['went', 'came']), reason: z.string() }),
  shown: ({ direction, reason }) => ({
    title: MOVES[direction],
    facts: [{ term: 'Waarom', description: reason }],
  }),
});
