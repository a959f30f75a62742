// The small things of every day: they belong to no step, begin no term and wait for nobody.

import { atTraject, defineRoom } from '../step.ts';
import { noteEntry } from './entry.ts';

export const noteRoom = defineRoom({
  states: {},
  recordedOn: () => [],
  record: { label: 'Korte notitie', page: atTraject('notitie') },
  written: [noteEntry],
  events: [],
  terms: [],
  leaves: [
    {
      layer: 'school',
      what: 'Korte notities: een telefoontje, een mail, een praatje.',
      kept: 'school',
    },
  ],
  drafts: { notitie: 'Korte notitie' },
});
