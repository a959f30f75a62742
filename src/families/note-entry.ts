// How does a contact that was written down read on the family's page?

import { dayIn, shortDay } from '../forms/dates.ts';
import { labelOf } from '../zorgroute/words.ts';
import { MANNERS } from './form.ts';
import type { Note } from './note-queries.ts';
import type { Context } from './page.ts';

export const noteEntry = (note: Note, { today, familyId, isCasemanager }: Context) => ({
  id: `notitie-${note.id}`,
  when: shortDay(note.heldOn, today),
  who: note.authorName,
  layer: 'care' as const,
  title: `${labelOf(MANNERS, note.manner)}, met ${within(note.withWhom)}`,
  text: note.note.split(/\n+/),
  struck: note.isStruck,
  corrected: whatBecameOf(note, today),
  earlier: note.earlier.map((version) => earlierVersion(version, today)),
  actions: isCasemanager && !note.isStruck ? noteActions(note, familyId) : [],
});

function whatBecameOf(note: Note, today: string): string {
  const written = dayIn(note.createdAt);
  return [
    note.isCorrected && `${improved(note, shortDay(written, today))}: ${note.correctionReason}`,
    !note.isCorrected && written !== note.heldOn && `Opgeschreven op ${shortDay(written, today)}`,
    note.isStruck &&
      `Doorgehaald: ${note.strikeReason ?? ''}. Alleen u en de functionaris gegevensbescherming zien dit nog.`,
  ]
    .filter(Boolean)
    .join('. ');
}

function noteActions({ id, isMine }: Note, familyId: string) {
  const href = `/gezinnen/${familyId}/contact/${id}`;
  return [
    { href: `${href}/correctie`, label: 'Verbeteren' },
    ...(isMine ? [{ href: `${href}/doorhaling`, label: 'Doorhalen' }] : []),
  ];
}

/** By whom, when that was not the author. */
const improved = ({ correctorName }: Note, on: string) =>
  `Gecorrigeerd op ${on}${correctorName ? ` door ${correctorName}` : ''}`;

const earlierVersion = (version: Note['earlier'][number], today: string) => ({
  label: `Zoals ${version.authorName} het schreef op ${shortDay(dayIn(version.createdAt), today)}`,
  text: version.note.split(/\n+/),
  facts: [
    {
      term: shortDay(version.heldOn, today),
      description: `${labelOf(MANNERS, version.manner)}, met ${within(version.withWhom)}`,
    },
  ],
});

/** Within a sentence: "Moeder en Ans" is "moeder en Ans", a name stays as it is. */
const within = (people: string): string =>
  people.replace(/^(Het gezin|De ouders|Beide ouders|Ouders|Vader|Moeder|Oma|Opa)\b/, (word) =>
    word.toLowerCase(),
  );
