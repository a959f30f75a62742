// How does a draft that was not sent read in a list? Its form, and when it was kept.

import { clockTime, dayIn, shortDay } from '../../forms/dates.ts';
import type { OwnDraft } from './draft-queries.ts';
import { ROOMS_IN_TURN } from '../steps.ts';

/** By the last words of the address without the ids; two words where one would say too little. */
const FORMS: Record<string, string> = {
  'leerlingen/nieuw': 'Leerling toevoegen',
  woonplaats: 'Woongemeente',
  ...Object.fromEntries(ROOMS_IN_TURN.flatMap(({ drafts }) => Object.entries(drafts))),
};

const ID = /^[0-9a-f-]{36}$/;

/** "Gesprek met ouders", "Aanmelding: de vraag"; of any other form, that it is one. */
export function formAt(place: string): string {
  const words = place.split('/').filter((part) => part && !ID.test(part));
  return FORMS[words.slice(-2).join('/')] ?? FORMS[words.at(-1) ?? ''] ?? 'Een formulier';
}

export const savedWhen = ({ savedAt }: Pick<OwnDraft, 'savedAt'>, today: string): string =>
  `concept van ${shortDay(dayIn(savedAt), today)}, ${clockTime(savedAt)}`;
