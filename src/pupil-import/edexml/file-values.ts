// What does a text in the file mean? Names, days, postcodes and keys, cleaned and kept within the format's limits.

import { clean, firstCharacters } from '../../uploads/file-letters.ts';
import { inTurns } from './turns-for-others.ts';
import { place, Refused } from './file-problems.ts';
import { childrenOf, textOf, type XmlElement } from './safe-xml.ts';

/** A pupil, group or teacher in the file, to point at in a sentence. */
export interface Spot {
  what: 'Leerling' | 'Groep' | 'Leerkracht';
  /** Counting from 1 within its kind. */
  position: number;
  line: number;
}

export const nameSpot = (spot: Spot) => place(spot.what, spot.position, spot.line);

/** The widest of the XSDs and the handleiding (characters); `name` is what a sentence calls it. */
const LIMITS = {
  naam: { name: 'de naam', most: 64 },
  achternaam: { name: 'de achternaam', most: 200 },
  voorvoegsel: { name: 'het voorvoegsel', most: 10 },
  roepnaam: { name: 'de roepnaam', most: 64 },
} as const;

const MOST_KEY_CHARACTERS = 256;

/** The wanted texts among the children, the first of each name. What is not wanted is not even read. */
export function textsOf<Name extends string>(
  element: XmlElement,
  wanted: readonly Name[],
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const child of childrenOf(element)) {
    const name = wanted.find((one) => one === child.name);
    if (name !== undefined) texts[name] ??= clean(textOf(child));
  }
  return texts;
}

/** The text when it fits its limit, '' when there is none. Throws Refused with the place, not the text. */
export function within(field: keyof typeof LIMITS, text: string | undefined, spot: Spot): string {
  const { name, most } = LIMITS[field];
  if (charactersIn(text ?? '') > most) {
    throw new Refused('tooLong', `${nameSpot(spot)}: ${name} is langer dan ${most} tekens.`);
  }
  return text ?? '';
}

/** A pupil, group or teacher with its key and its place. */
export interface Entry {
  element: XmlElement;
  key: string;
  spot: Spot;
}

/** The children with these names, each with a key of its own. Throws Refused when a key is missing, too long or not its own. */
export async function entriesOf(
  parent: XmlElement | undefined,
  names: readonly string[],
  what: Spot['what'],
): Promise<Entry[]> {
  const elements = parent ? childrenOf(parent).filter((child) => names.includes(child.name)) : [];
  const entries = await inTurns(elements, (element, index) =>
    entryOf(element, { what, position: index + 1, line: element.line }),
  );
  refuseDuplicates(entries);
  return entries;
}

function entryOf(element: XmlElement, spot: Spot): Entry {
  const key = rawKeyOf(element);
  if (key === '') throw new Refused('missingKey', `${nameSpot(spot)} heeft geen sleutel.`);
  if (charactersIn(key) > MOST_KEY_CHARACTERS) {
    throw new Refused(
      'tooLong',
      `${nameSpot(spot)}: de sleutel is langer dan ${MOST_KEY_CHARACTERS} tekens.`,
    );
  }
  return { element, key, spot };
}

function refuseDuplicates(entries: readonly Entry[]) {
  const seen = new Map<string, Spot>();
  for (const { key, spot } of entries) {
    const first = seen.get(key);
    if (first) {
      const both = `${nameSpot(first)} en ${nameSpot(spot).toLowerCase()}`;
      throw new Refused('duplicateKey', `${both} hebben dezelfde sleutel.`);
    }
    seen.set(key, spot);
  }
}

/** Without the spaces around it, which mean nothing; '' when there is no key. */
export const rawKeyOf = (element: XmlElement) => clean(element.attr('key')?.value ?? '');

/** A key that starts with `#` is made up for this one file. */
export const isDummy = (key: string) => key.startsWith('#');

/** An existing day as `YYYY-MM-DD` from an xs:date or xs:dateTime (a time and zone may follow), else null. */
export function dayOf(text: string | undefined): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text ?? '')?.[1];
  if (day === undefined || day < '1900' || day > '2100') return null;
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(day) ? day : null;
}

/** A Dutch postcode as `9801AB`, else null. */
export function postcodeOf(text: string | undefined): string | null {
  const postcode = (text ?? '').replaceAll(' ', '').toUpperCase();
  return /^[1-9]\d{3}[A-Z]{2}$/.test(postcode) ? postcode : null;
}

export interface Names {
  callName: string;
  prefix: string;
  familyName: string;
  firstNames: string;
  initials: string;
}

export const NAME_ELEMENTS = ['achternaam', 'voorvoegsel', 'voornamen', 'voorletters-1', 'roepnaam'] as const;

/** The names as they stand in the file; `callName` may be ''. Throws Refused when there is no name at all. */
export function namesOf(texts: Partial<Record<(typeof NAME_ELEMENTS)[number], string>>, spot: Spot): Names {
  const names: Names = {
    callName: within('roepnaam', texts.roepnaam, spot),
    prefix: within('voorvoegsel', texts.voorvoegsel, spot),
    familyName: within('achternaam', texts.achternaam, spot),
    // Nothing of these is kept but what a call name takes from them: their length refuses nothing.
    firstNames: firstCharacters(texts.voornamen ?? '', 256),
    initials: firstCharacters(texts['voorletters-1']?.replace(/[. ]/g, '') ?? '', 64),
  };
  if (callNameOf(names) === '') throw new Refused('noName', `${nameSpot(spot)} heeft geen naam.`);
  return names;
}

/** What to call somebody: the call name, else the first of the first names, else initials, else the family name. */
export function callNameOf(names: Names): string {
  const firstName = names.firstNames.split(' ', 1)[0] ?? '';
  const name = names.callName || firstName || names.initials || names.familyName;
  return firstCharacters(name, LIMITS.roepnaam.most);
}

/** Characters as PostgreSQL and the XSD count them. */
const charactersIn = (text: string) => (text.length > 1000 ? text.length : Array.from(text).length);
