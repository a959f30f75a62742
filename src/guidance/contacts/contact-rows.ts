// How do contacts, schools and teams look to a reader? In words and links, ready for the views.

import type { Day } from '../../calendar/days.ts';
import { birthDay, longDay } from '../../forms/dates.ts';
import { telOf } from '../../forms/phone-numbers.ts';
import { isOverAYear } from '../content/page.ts';
import type {
  FormerMunicipality,
  OpenContact,
  OpenMunicipality,
  OpenSchool,
  OpenTeam,
  ReachableMunicipality,
} from './queries.ts';
import { codeOf, slugOf, SUBREGIONS, type Subregion } from './rules.ts';

export const HOME = '/contact';

export const schoolHref = (school: OpenSchool) => `${HOME}/school/${codeOf(school)}`;
export const teamHref = ({ team }: OpenTeam) => `${HOME}/team/${team.id}`;
export const municipalityHref = ({ slug }: { slug: string }) => `${HOME}/gemeente/${slug}`;
export const regionHref = (subregion: Subregion) => `${HOME}/regio/${slugOf(subregion)}`;
export const csvHref = (subregion: Subregion | null) =>
  `${HOME}/${subregion ? slugOf(subregion) : 'alle'}.csv`;

export type Fact = { term: string; description: string | string[]; href?: string };

/** A number stays on one line; its hyphen does in a link to call. */
const onOneLine = (phone: string) => phone.replaceAll(' ', '\u00a0');
export const numberOf = (phone: string) => ({ phone: onOneLine(phone), href: telOf(phone) });
const phoneFact = (term: string, phone: string): Fact[] =>
  phone ? [{ term, description: onOneLine(phone), href: telOf(phone) }] : [];
const emailFact = (term: string, email: string): Fact[] =>
  email ? [{ term, description: email, href: `mailto:${email}` }] : [];
const fact = (term: string, description: string): Fact[] => (description ? [{ term, description }] : []);
const websiteFact = (website: string): Fact[] =>
  website
    ? [{ term: 'Website', description: website.replace(/^https?:\/\/(www\.)?|\/$/g, ''), href: website }]
    : [];
const who = (name: string | null, role: string) => [name, role].filter(Boolean).join(', ');

export type Reach = {
  /** The number to call and whom to ask for; null when there is no number. */
  call: { phone: string; href: string; isGeneral: boolean; ask: string } | null;
  facts: Fact[];
  hasContact: boolean;
  checkedOn: string;
};

/**
 * Whom to call and how. Without a contact only what is known of everybody: the general number and the site.
 * @param orElse what to do when an old number does not work
 */
function reachOf(
  contact: OpenContact | null,
  { phone, website }: { phone: string; website: string },
  today: Day,
  orElse = 'Bel de gemeente.',
): Reach {
  const ask = contact ? who(contact.personName, contact.function) : '';
  return {
    call: phone ? { ...numberOf(phone), isGeneral: !contact?.phone, ask } : null,
    facts: [
      ...fact('Contactpersoon', phone ? '' : ask),
      ...emailFact('E-mail', contact?.email ?? ''),
      ...fact('Bereikbaar', contact?.hours ?? ''),
      ...standInFacts(contact?.standIn),
      ...websiteFact(website),
    ],
    hasContact: contact !== null,
    checkedOn: contact ? checkedContact(contact.checkedOn, today, orElse) : '',
  };
}

const standInFacts = (standIn: OpenContact['standIn'] | undefined): Fact[] =>
  standIn
    ? [
        ...fact('Vervanger', who(standIn.name, standIn.function)),
        ...phoneFact('Telefoon vervanger', standIn.phone),
        ...emailFact('E-mail vervanger', standIn.email),
      ]
    : [];

/** Whoever reads a number that nobody looked at for a year knows that it may be another by now. */
const checkedContact = (day: Day, today: Day, orElse: string): string =>
  isOverAYear(day, today)
    ? `Laatst nagekeken op ${birthDay(day)}. Dat is meer dan een jaar geleden: het kan veranderd zijn. Lukt het niet? ${orElse}`
    : `Laatst nagekeken op ${longDay(day)}.`;

/** A municipality itself, for whom it has no team here. */
export const showMunicipality = (one: ReachableMunicipality, today: Day): Reach =>
  reachOf(one.contact, one, today, 'Vraag het de school.');

export function showTeam(one: OpenTeam, today: Day) {
  const reach = reachOf(one.team.contact, one.team, today);
  const facts = [
    ...reach.facts,
    ...fact('Ook wel', one.team.alsoCalled ?? ''),
    ...fact('Plaats', one.team.place),
  ];
  return { name: one.team.name, href: teamHref(one), reach: { ...reach, facts } };
}

export function showSchool(school: OpenSchool, today: Day) {
  const reach = reachOf(school.contact, school, today);
  const address = school.address.length ? [{ term: 'Adres', description: school.address }] : [];
  const code = fact('BRIN', `${school.brin}, vestiging ${school.branchNumber}`);
  return { reach: { ...reach, facts: [...reach.facts, ...address, ...code] } };
}

/** A row of a list: who, whom to ask for ('' while no contact is kept), where, and the number to call. */
export type Row = {
  href: string;
  name: string;
  ask: string;
  place: string;
  call: { phone: string; href: string } | undefined;
};

export const schoolRow = (school: OpenSchool): Row => ({
  href: schoolHref(school),
  name: school.name,
  ask: school.contact ? who(school.contact.personName, school.contact.function) : '',
  place: school.place,
  call: school.phone ? numberOf(school.phone) : undefined,
});

export const teamRow = (one: OpenTeam): Row => ({
  href: teamHref(one),
  name: one.team.name,
  ask: one.team.contact ? who(one.team.contact.personName, one.team.contact.function) : '',
  place: one.team.place,
  call: one.team.phone ? numberOf(one.team.phone) : undefined,
});

const EXTENTS: Record<FormerMunicipality['extent'], string> = {
  whole: '',
  most: 'voor het grootste deel ',
  part: 'voor een deel ',
};

/** "De gemeente Leek bestaat sinds 1 januari 2019 niet meer. Het gebied hoort nu bij de gemeente Westerkwartier." */
export function whatItBecame(parts: readonly FormerMunicipality[], now: readonly OpenMunicipality[]): string {
  const [first] = parts;
  if (!first) return '';
  const names = parts.map(({ extent, municipalityId }) => {
    const name = now.find(({ id }) => id === municipalityId)?.name ?? '';
    return `${EXTENTS[extent]}bij de gemeente ${name}`;
  });
  return `De gemeente ${first.name} bestaat sinds ${birthDay(first.endedOn)} niet meer. Het gebied hoort nu ${names.join(' en ')}.`;
}

export type Region = {
  name: Subregion;
  href: string;
  municipalities: { name: string; href: string }[];
  former: { name: string; href: string }[];
};

/** The subregions in their order, with the municipalities of now and of before. */
export const regionsOf = (
  municipalities: readonly OpenMunicipality[],
  former: readonly FormerMunicipality[],
): Region[] =>
  SUBREGIONS.map((name) => {
    const here = municipalities.filter(({ subregion }) => subregion === name);
    return {
      name,
      href: regionHref(name),
      municipalities: here.map((one) => ({ name: one.name, href: municipalityHref(one) })),
      former: formerIn(here, former),
    };
  });

/** Each once, also when it was divided over several of now. */
function formerIn(now: readonly OpenMunicipality[], former: readonly FormerMunicipality[]) {
  const ids = new Set(now.map(({ id }) => id));
  const slugs = new Map(
    former.filter(({ municipalityId }) => ids.has(municipalityId)).map((one) => [one.name, one.slug]),
  );
  return [...slugs].map(([name, slug]) => ({ name, href: municipalityHref({ slug }) }));
}
