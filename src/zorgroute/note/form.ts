// What is asked of a short note: a call, a mail, a word in the hallway? Three questions; it begins no term.

import { choice, day, longText } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';

export const WITH_WHOM = [
  { value: 'mother', label: 'Moeder' },
  { value: 'father', label: 'Vader' },
  { value: 'child', label: 'Het kind zelf' },
  { value: 'colleague', label: 'Een collega' },
  { value: 'other', label: 'Iemand anders' },
  { value: 'nobody', label: 'Niemand' },
] as const;

export const NoteForm = defineForm({
  what: longText({
    label: 'Wat wilt u onthouden?',
    term: 'Notitie',
    hint: 'Een telefoontje, een mail, een praatje in de gang. Was het iemand anders? Schrijf dan ook op wie.',
    required: 'Schrijf op wat u wilt onthouden.',
    max: 2000,
    rows: 3,
  }),
  withWhom: choice({
    label: 'Met wie?',
    term: 'Met',
    options: WITH_WHOM,
    columns: true,
    required: 'Kies met wie u sprak, of "Niemand".',
  }),
  notedOn: day({
    label: 'Wanneer?',
    lies: 'untilToday',
    required: 'Kies wanneer het was, of vul de dag in.',
    recent: true,
  }),
});

export type NoteData = DataOf<typeof NoteForm>;
