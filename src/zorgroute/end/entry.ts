// The end of a traject in the file, and that it was opened again.

import { z } from 'zod';

import { defineEvent } from '../entry.ts';
import { END_OUTCOMES } from '../facts.ts';
import { END_LABELS } from './words.ts';

const why = (reason: string) => [{ term: 'Waarom', description: reason }];

/** Why parents do not want to go on, the database gives the intern begeleider alone. */
export const endEvent = defineEvent({
  kind: 'end',
  layer: 'school',
  detail: z.object({ outcome: z.enum(END_OUTCOMES), reason: z.string() }),
  shown: ({ outcome, reason }) => {
    const label = END_LABELS[outcome];
    return {
      title: outcome === 'closed' ? label : `Afgesloten: ${label.toLowerCase()}`,
      facts: why(reason),
    };
  },
});

export const reopeningEvent = defineEvent({
  kind: 'reopening',
  layer: 'school',
  detail: z.object({ reason: z.string() }),
  shown: ({ reason }) => ({ title: 'Heropend', facts: why(reason) }),
});
