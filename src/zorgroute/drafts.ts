// How does a draft that was not sent read in a list? Its form, and when it was kept.

import { clockTime, dayIn, shortDay } from '../forms/dates.ts';
import type { OwnDraft } from './draft-queries.ts';
import { PAGES } from './referrals/pages.ts';

const FORMS: Record<string, string> = {
  signaal: 'Signaal',
  overleg: 'Overleg op school',
  gesprek: 'Gesprek met ouders',
  antwoord: 'Antwoord aan het team',
  vraag: 'Vraag aan de school',
  advies: 'Teruggeven met advies',
  terugkoppeling: 'Terugkoppeling aan de school',
  contact: 'Contact met het gezin',
  afsluiting: 'Afsluiten',
  heropening: 'Heropenen',
  correctie: 'Correctie',
};

/** "Gesprek met ouders", "Aanmelding: de vraag"; of any other form, that it is one. */
export function formAt(place: string): string {
  const last = place.split('/').at(-1) ?? '';
  const page = place.includes('/aanmelding/') ? PAGES.find(({ slug }) => slug === last) : undefined;
  if (page) return `Aanmelding: ${page.title.toLowerCase()}`;
  return FORMS[last] ?? 'Een formulier';
}

export const savedWhen = ({ savedAt }: OwnDraft, today: string): string =>
  `concept van ${shortDay(dayIn(savedAt), today)}, ${clockTime(savedAt)}`;
