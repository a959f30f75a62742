// How does a contact look to whoever keeps it? In a list with its state, as facts, and as the form starts with it.

import { spokenDay } from '../forms/dates.ts';
import { typedDay } from '../forms/typed-days.ts';
import { codeOf, slugOf } from '../guidance/contacts/rules.ts';
import type { Contact, Kept, Organisation } from './queries.ts';

export const LIST = '/beheer/contact';
export const MUNICIPALITIES = `${LIST}/gemeenten`;
export const WITHOUT_TEAM = 'Gemeenten zonder basisteam';
export const placeOf = (id: string) => `${LIST}/${id}`;

/** A row of the list. What is missing is filled in at once; what is there is looked at first. */
export function keptRow({ id, name, checkedOn, isOld }: Kept, today: string) {
  if (!checkedOn) return { href: `${placeOf(id)}/wijzigen`, name, state: STATES.missing, checked: '' };
  return {
    href: placeOf(id),
    name,
    state: isOld ? STATES.old : STATES.filledIn,
    checked: `nagekeken op ${spokenDay(checkedOn, today)}`,
  };
}

const STATES = {
  missing: { text: 'ontbreekt', kind: 'late' },
  old: { text: 'langer dan een jaar geleden nagekeken', kind: 'late' },
  filledIn: { text: 'ingevuld', kind: 'done' },
} as const;

/** The list that somebody came from. */
export const listOf = ({ kind }: Organisation) =>
  kind === 'municipality'
    ? { label: WITHOUT_TEAM, href: MUNICIPALITIES }
    : { label: 'Contactpersonen', href: LIST };

export function publicHref({ kind, id, name, brin, branchNumber }: Organisation): string {
  if (kind === 'municipality') return `/contact/gemeente/${slugOf(name)}`;
  return kind === 'school' && brin && branchNumber
    ? `/contact/school/${codeOf({ brin, branchNumber })}`
    : `/contact/team/${id}`;
}

const NOT_FILLED_IN = 'niet ingevuld';
const named = (name: string | null, agreedOn: string | null, today: string) =>
  name && agreedOn
    ? [name, `vindt het goed dat de naam openbaar staat, gezegd op ${spokenDay(agreedOn, today)}`]
    : 'geen naam, alleen de functie';

/** Everything there is, in the order of the form; what may be forgotten is named as well. */
export function contactFacts(contact: Contact, today: string) {
  return [
    { term: 'Functie', description: contact.function },
    { term: 'Naam', description: named(contact.personName, contact.agreedOn, today) },
    ...reachFacts(contact),
    ...standInFacts(contact, today),
    ...whereFound(contact),
  ];
}

const reachFacts = ({ phone, email, hours, website }: Contact) => [
  { term: 'Telefoon', description: phone || NOT_FILLED_IN },
  { term: 'E-mail', description: email || NOT_FILLED_IN },
  { term: 'Bereikbaar', description: hours || NOT_FILLED_IN },
  { term: 'Website', description: website || NOT_FILLED_IN },
];

function standInFacts(
  { standInFunction, standInPhone, standInEmail, standInName, standInAgreedOn }: Contact,
  today: string,
) {
  const reach = [standInFunction, standInPhone, standInEmail].filter(Boolean);
  return [
    { term: 'Vervanger', description: reach.length ? reach : NOT_FILLED_IN },
    ...(standInName
      ? [{ term: 'Naam vervanger', description: named(standInName, standInAgreedOn, today) }]
      : []),
  ];
}

/** Only of those that are asked for this: a team, a school that DUO does not list. */
const whereFound = ({ alsoCalled, place, municipalityName }: Contact) =>
  [
    { term: 'Ook wel', description: alsoCalled },
    { term: 'Plaats', description: place },
    { term: 'Gemeente', description: municipalityName ?? '' },
  ].filter(({ description }) => description);

const typed = (day: string | null) => (day ? typedDay(day) : '');

/** As the form starts with it; a new one with what is known of the organisation. */
export const startOf = (contact: Contact | undefined, { place, phone }: Organisation) =>
  contact ? { ...typedContact(contact), place: contact.place || place } : { phone, place };

/** What is asked as it is kept, and what is asked in another form: names with the day somebody agreed. */
const typedContact = (contact: Contact) => ({
  ...contact,
  personName: contact.personName ?? '',
  agreed: contact.agreedOn ? 'yes' : '',
  agreedOn: typed(contact.agreedOn),
  standInName: contact.standInName ?? '',
  standInAgreed: contact.standInAgreedOn ? 'yes' : '',
  standInAgreedOn: typed(contact.standInAgreedOn),
  municipalityId: contact.municipalityId ?? '',
});
