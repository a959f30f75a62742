// A short note as an entry of the file.

import { defineEntry } from '../entry.ts';
import { labelOf } from '../words.ts';
import { NoteForm, WITH_WHOM } from './form.ts';
import { noteMistake } from './rules.ts';

export const noteEntry = defineEntry({
  kind: 'note',
  slug: 'notitie',
  noun: 'Notitie',
  heading: 'Korte notitie',
  isDe: true,
  name: 'korte notitie',
  layer: 'school',
  form: NoteForm,
  day: 'notedOn',
  text: 'what',
  title: ({ withWhom }) =>
    withWhom === 'nobody' ? 'Korte notitie' : `Korte notitie: ${labelOf(WITH_WHOM, withWhom).toLowerCase()}`,
  // It stands in the title.
  shows: { withWhom: () => undefined },
  mistake: (data, { days }) => noteMistake(data, days),
  isGround: false,
});
