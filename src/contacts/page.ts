// How does a contact look to whoever keeps it? In a list with its state, as facts, and as the form starts with it.

import { spokenDay, typedDay } from '../forms/dates.ts';
import { codeOf, slugOf } from '../guidance/contacts/rules.ts';
import type { Contact, Kept, Organisation } from './queries.ts';

export const LIST = '/beheer/contact';
export const MUNICIPALITIES = `${LIST}/gemeenten`;
export const WITHOUT_TEAM = 'Gemeenten zonder basisteam';
export const placeOf = (id: string) => `${LIST}/${id}`;

/** A row of the list. What is missing is filled in at once; what is there is looked at first. */
export function keptRow({ id, name, checkedOn, isOld }: Kept, today: string) {
  if (!checkedOn)
    return {
      href: `${placeOf(id)}/wijzigen`,
      name,
      state: { text: 'ontbreekt', kind: 'late' as const },
      checked: '',
    };
  return {
    href: placeOf(id),
    name,
    state: isOld
      ? { text: 'langer dan een jaar geleden nagekeken', kind: 'late' as const }
      : { text: 'ingevuld', kind: 'done' as const },
    checked: `nagekeken op ${spokenDay(checkedOn, today)}`,
  };
}

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
  const standIn = [contact.standInFunction, contact.standInPhone, contact.standInEmail].filter(Boolean);
  const facts = [
    { term: 'Functie', description: contact.function },
    { term: 'Naam', description: named(contact.personName, contact.agreedOn, today) },
    { term: 'Telefoon', description: contact.phone || NOT_FILLED_IN },
    { term: 'E-mail', description: contact.email || NOT_FILLED_IN },
    { term: 'Bereikbaar', description: contact.hours || NOT_FILLED_IN },
    { term: 'Website', description: contact.website || NOT_FILLED_IN },
    { term: 'Vervanger', description: standIn.length ? standIn : NOT_FILLED_IN },
  ];
  if (contact.standInName)
    facts.push({
      term: 'Naam vervanger',
      description: named(contact.standInName, contact.standInAgreedOn, today),
    });
  if (contact.alsoCalled) facts.push({ term: 'Ook wel', description: contact.alsoCalled });
  if (contact.place) facts.push({ term: 'Plaats', description: contact.place });
  if (contact.municipalityName) facts.push({ term: 'Gemeente', description: contact.municipalityName });
  return facts;
}

const typed = (day: string | null) => (day ? typedDay(day) : '');

/** As the form starts with it; a new one with what is known of the organisation. */
export const startOf = (contact: Contact | undefined, { place, phone }: Organisation) =>
  contact
    ? {
        function: contact.function,
        phone: contact.phone,
        email: contact.email,
        hours: contact.hours,
        website: contact.website,
        personName: contact.personName ?? '',
        agreed: contact.agreedOn ? 'yes' : '',
        agreedOn: typed(contact.agreedOn),
        standInFunction: contact.standInFunction,
        standInPhone: contact.standInPhone,
        standInEmail: contact.standInEmail,
        standInName: contact.standInName ?? '',
        standInAgreed: contact.standInAgreedOn ? 'yes' : '',
        standInAgreedOn: typed(contact.standInAgreedOn),
        alsoCalled: contact.alsoCalled,
        place: contact.place || place,
        municipalityId: contact.municipalityId ?? '',
      }
    : { phone, place };
