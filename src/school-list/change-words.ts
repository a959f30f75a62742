// How is it said what a file changes, and what is unclear in it?

import type { Change } from './list-comparison.ts';
import type { Field, Note } from './kept-file.ts';

/** What something of the list is called, by its id. */
export type Names = ReadonlyMap<string, string>;

const FIELDS: Record<Field, string> = {
  name: 'naam',
  street: 'adres',
  postcode: 'postcode',
  place: 'plaats',
  municipalityId: 'gemeente',
  boardNumber: 'nummer van het bestuur',
  denomination: 'richting',
  phone: 'telefoon',
  website: 'website',
};
export const fieldName = (field: Field): string => FIELDS[field];

/** "telefoon: was leeg, wordt 0594 123456". */
export const changeInWords = ({ field, from, to }: Change, municipalities: Names): string =>
  `${FIELDS[field]}: was ${inWords(field, from, municipalities)}, wordt ${inWords(field, to, municipalities)}`;

function inWords(field: Field, value: string | null, municipalities: Names): string {
  if (!value) return 'leeg';
  return field === 'municipalityId' ? (municipalities.get(value) ?? 'onbekend') : value;
}

const LEFT = 'Deze regel wordt overgeslagen. Staat de school al in de lijst, dan blijft zij zoals zij is.';
const NOTES: Record<Note['what'], string> = {
  brin: 'Op de plaats van de BRIN-code staat iets anders. Deze regel wordt overgeslagen.',
  branch: 'Het nummer van de vestiging is niet te lezen. Deze regel wordt overgeslagen.',
  otherBranch: 'De vestiging hoort bij een andere BRIN-code. Deze regel wordt overgeslagen.',
  municipality: `Het nummer van de gemeente is niet te lezen. ${LEFT}`,
  name: `De naam ontbreekt of is langer dan 200 tekens. ${LEFT}`,
  place: `De plaats ontbreekt of is langer dan 100 tekens. ${LEFT}`,
  street: 'Het adres is langer dan 200 tekens en wordt weggelaten.',
  postcode: 'De postcode is niet te lezen en wordt weggelaten.',
  boardNumber: 'Het nummer van het bestuur is niet te lezen en wordt weggelaten.',
  denomination: 'De richting is langer dan 100 tekens en wordt weggelaten.',
  phone: 'Het telefoonnummer is langer dan 30 tekens of door een rekenblad veranderd, en wordt weggelaten.',
  website: 'Het internetadres is geen adres van een website en wordt weggelaten.',
};
export const noteInWords = ({ what }: Note): string => NOTES[what];
