// Makes files as DUO gives them, of each generation, for the tests. No school in them exists.

import { readSchoolList, type Municipality } from '../../src/school-list/duo-file.ts';
import type { Content } from '../../src/school-list/kept-file.ts';
import { Refused } from '../../src/forms/refusal-at-a-field.ts';

export interface MadeUp {
  brin: string;
  branch: string;
  name: string;
  street: string;
  number: string;
  postcode: string;
  place: string;
  municipalityNumber: string;
  municipality: string;
  board: string;
  denomination: string;
  phone: string;
  website: string;
}
export type Generation = 'old' | 'new';
export type Encoding = 'UTF-8' | 'UTF-8 with a byte order mark' | 'windows-1252';
export interface Shape {
  generation: Generation;
  delimiter: ';' | ',';
  encoding: Encoding;
  lineEnd: '\r\n' | '\n';
}

export const GENERATIONS: readonly Generation[] = ['old', 'new'];
export const DELIMITERS = [';', ','] as const;
export const ENCODINGS: readonly Encoding[] = ['UTF-8', 'UTF-8 with a byte order mark', 'windows-1252'];
export const LINE_ENDS = ['\r\n', '\n'] as const;

const NAMES = [
  'De Zilvervos',
  'Fjildhûs',
  'Bij de Bron',
  'OBS "Het Wad"',
  'De Esdoorn',
  'Ploatsje; en meer',
  'Müllerschool',
];
const PLACES = [
  ['1969', 'WESTERKWARTIER', 'Verzonnenhoek', '9399'],
  ['0014', 'GRONINGEN', 'Nergensstad', '9799'],
  ['1699', 'NOORDENVELD', 'Dröomdorp', '9499'],
] as const;

/** Made-up schools in three municipalities that the portal knows; every third is a branch of the one before. */
export const madeUp = (count: number, first = 0): MadeUp[] =>
  Array.from({ length: count }, (_, i) => oneOf(first + i));

function oneOf(i: number): MadeUp {
  const [municipalityNumber, municipality, place, digits] = PLACES[i % PLACES.length] ?? PLACES[0];
  const main = i % 3 === 2 ? i - 1 : i;
  return {
    brin: brinOf(main),
    branch: i % 3 === 2 ? '01' : '00',
    name: `${NAMES[i % NAMES.length] ?? ''} ${String(i + 1)}`,
    street: 'Fantasielaan',
    number: i % 4 ? String(i + 1) : `${String(i + 1)}-a`,
    postcode: `${digits} ${LETTERS(i)}`,
    place,
    municipalityNumber,
    municipality,
    board: String(90000 + (i % 50)),
    denomination: i % 2 ? 'Openbaar' : 'Protestants-Christelijk',
    phone: `0590-${String(100000 + i)}`,
    website: `www.school${String(i + 1)}.example`,
  };
}

/** Digits and letters that no school has: BRIN numbers end before 50. */
const brinOf = (i: number) =>
  `${String(60 + (i % 40))}${String.fromCharCode(65 + (Math.floor(i / 40) % 26), 65 + Math.floor(i / 1040))}`;
const LETTERS = (i: number) => String.fromCharCode(65 + (i % 26), 65 + (Math.floor(i / 26) % 26));

const CORRESPONDENCE = ['STRAATNAAM', 'HUISNUMMER-TOEVOEGING', 'POSTCODE', 'PLAATSNAAM'].map(
  (name) => `${name} CORRESPONDENTIEADRES`,
);
const AREAS = ['NODAAL GEBIED CODE', 'NODAAL GEBIED NAAM', 'RMC-REGIO CODE', 'RMC-REGIO NAAM'];

/** The names of DUO's columns with what a school has there. */
export function cellsOf(school: MadeUp, generation: Generation): Record<string, string> {
  const code =
    generation === 'old'
      ? { 'BRIN NUMMER': school.brin, VESTIGINGSNUMMER: school.brin + school.branch }
      : { INSTELLINGSCODE: school.brin, VESTIGINGSCODE: school.branch };
  return {
    PROVINCIE: 'Groningen',
    'BEVOEGD GEZAG NUMMER': school.board,
    ...code,
    [generation === 'old' ? 'INSTELLINGSNAAM' : 'VESTIGINGSNAAM']: school.name,
    STRAATNAAM: school.street,
    'HUISNUMMER-TOEVOEGING': school.number,
    POSTCODE: generation === 'old' ? school.postcode : school.postcode.replace(' ', ''),
    PLAATSNAAM: school.place,
    GEMEENTENUMMER:
      generation === 'old' ? school.municipalityNumber : String(Number(school.municipalityNumber)),
    GEMEENTENAAM: school.municipality,
    DENOMINATIE: school.denomination,
    TELEFOONNUMMER: school.phone,
    INTERNETADRES: school.website,
    ...Object.fromEntries(CORRESPONDENCE.map((name) => [name, 'Postbus 1'])),
    ...Object.fromEntries(AREAS.map((name) => [name, '1'])),
  };
}

export const RIGHT: Shape = { generation: 'new', delimiter: ',', encoding: 'UTF-8', lineEnd: '\n' };

/** The file as it comes from DUO. */
export const file = (schools: readonly MadeUp[], shape: Partial<Shape> = {}): Buffer => {
  const whole = { ...RIGHT, ...shape };
  return table(
    schools.map((school) => cellsOf(school, whole.generation)),
    whole,
  );
};

/** A file of these rows, whatever their columns. */
export function table(rows: readonly Record<string, string>[], shape: Partial<Shape> = {}): Buffer {
  const { delimiter, encoding, lineEnd } = { ...RIGHT, ...shape };
  const columns = Object.keys(rows[0] ?? cellsOf(oneOf(0), 'new'));
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const text = lines
    .map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + lineEnd)
    .join('');
  return encoded(text, encoding);
}

const quoted = (cell: string, delimiter: string) =>
  delimiter === ',' || /[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === 'windows-1252')
    return Buffer.from(text.replaceAll('’', '\u0092').replaceAll('€', '\u0080'), 'latin1');
  return Buffer.from(encoding === 'UTF-8' ? text : `\ufeff${text}`);
}

export const MUNICIPALITIES: Municipality[] = PLACES.map(([cbsCode]) => ({
  id: `id of ${cbsCode}`,
  cbsCode,
}));

export const read = (bytes: Buffer): Content => readSchoolList(bytes, MUNICIPALITIES);

/** The sentence that this file is refused with. */
export function sentenceOf(bytes: Buffer): string {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  throw new Error('the file was accepted');
}
