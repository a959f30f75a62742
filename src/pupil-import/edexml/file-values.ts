// What does a text in the file mean? Names, days, postcodes and keys, cleaned and kept within the format's limits.

import { clean, firstCharacters } from '../../uploads/file-letters.ts';
import { place } from './file-problems.ts';
import { childrenOf, textOf, type XmlElement } from './safe-xml.ts';

/** A pupil, group or teacher in the file, to point at in a sentence. */
export interface Spot {
  what: 'Leerling' | 'Groep' | 'Leerkracht';
  /** Counting from 1 within its kind. */
  position: number;
  line: number;
}

export const nameSpot = (spot: Spot) => place(spot.what, spot.position, spot.line);

/** The widest of the XSDs and the handleiding, in characters: so much of it is kept. */
const LIMITS = { naam: 64, achternaam: 200, voorvoegsel: 10, roepnaam: 64 } as const;

export const MOST_KEY_CHARACTERS = 256;

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

/** The text as far as it is kept, '' when there is none. */
export const within = (field: keyof typeof LIMITS, text: string | undefined): string =>
  firstCharacters(text ?? '', LIMITS[field]);

/** Whether more stands there than is kept. */
export const isCut = (field: keyof typeof LIMITS, text: string | undefined): boolean =>
  charactersIn(text ?? '') > LIMITS[field];

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

type NameTexts = Partial<Record<(typeof NAME_ELEMENTS)[number], string>>;

/** The names as they stand in the file; each may be ''. */
export const namesOf = (texts: NameTexts): Names => ({
  callName: within('roepnaam', texts.roepnaam),
  prefix: within('voorvoegsel', texts.voorvoegsel),
  familyName: within('achternaam', texts.achternaam),
  // Nothing of these is kept but what a call name takes from them.
  firstNames: firstCharacters(texts.voornamen ?? '', 256),
  initials: firstCharacters(texts['voorletters-1']?.replace(/[. ]/g, '') ?? '', 64),
});

export const hasCutName = (texts: NameTexts): boolean =>
  isCut('roepnaam', texts.roepnaam) ||
  isCut('voorvoegsel', texts.voorvoegsel) ||
  isCut('achternaam', texts.achternaam);

/** What to call somebody: the call name, else the first of the first names, else initials, else the family name; '' when there is none. */
export function callNameOf(names: Names): string {
  const firstName = names.firstNames.split(' ', 1)[0] ?? '';
  const name = names.callName || firstName || names.initials || names.familyName;
  return firstCharacters(name, LIMITS.roepnaam);
}

/** Characters as PostgreSQL and the XSD count them. */
export const charactersIn = (text: string) => (text.length > 1000 ? text.length : Array.from(text).length);
