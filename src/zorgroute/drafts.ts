// How does a draft that was not sent read in a list? Its form, and when it was kept.

import { clockTime, dayIn, shortDay } from '../forms/dates.ts';
import type { OwnDraft } from './draft-queries.ts';
import { PAGES } from './referrals/pages.ts';

/** By the last words of the address without the ids; two words where one would say too little. */
const FORMS: Record<string, string> = {
  signaal: 'Signaal',
  overleg: 'Overleg op school',
  gesprek: 'Gesprek met ouders',
  'leerlingen/nieuw': 'Leerling toevoegen',
  woonplaats: 'Woongemeente',
  'leerlingen/ouders': 'Ouders en gezag',
  'ouders/nieuw': 'Ouder of voogd toevoegen',
  verwijdering: 'Ouder of voogd uit de lijst halen',
  'toestemmingen/nieuw': 'Toestemming: mag de school delen',
  'toestemmingen/terug': 'Toestemming: mag het team vertellen hoe het gaat',
  intrekking: 'Toestemming intrekken',
  weigering: 'Geen toestemming: hoe verder',
  'aanmelding/ouders': 'Aanmelding: wie las de tekst',
  'aanmelding/team': 'Aanmelding: welk team',
  antwoord: 'Antwoord aan het team',
  vraag: 'Vraag aan de school',
  advies: 'Teruggeven met advies',
  belofte: 'Nieuwe datum beloven',
  casemanager: 'Casemanager',
  gezin: 'Naar een ander gezin',
  'eerste-contact': 'Eerste contact met het gezin',
  'eerste-contact/correctie': 'Dag van het eerste contact verbeteren',
  terugkoppeling: 'Terugkoppeling aan de school',
  contact: 'Contact met het gezin',
  'gezinnen/naam': 'Naam van het gezin',
  partner: 'Partner uitnodigen',
  afsluiting: 'Afsluiten',
  heropening: 'Heropenen',
  correctie: 'Correctie',
  doorhaling: 'Doorhalen',
  verplaatsen: 'Signaal naar het juiste kind',
};

const ID = /^[0-9a-f-]{36}$/;

/** "Gesprek met ouders", "Aanmelding: de vraag"; of any other form, that it is one. */
export function formAt(place: string): string {
  const words = place.split('/').filter((part) => part && !ID.test(part));
  const last = words.at(-1) ?? '';
  const page = words.includes('aanmelding') ? PAGES.find(({ slug }) => slug === last) : undefined;
  if (page) return `Aanmelding: ${page.title.toLowerCase()}`;
  return FORMS[words.slice(-2).join('/')] ?? FORMS[last] ?? 'Een formulier';
}

export const savedWhen = ({ savedAt }: OwnDraft, today: string): string =>
  `concept van ${shortDay(dayIn(savedAt), today)}, ${clockTime(savedAt)}`;
