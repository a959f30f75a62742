// Which column says what? By name, of both generations of DUO's file; the address for letters and everything else is left alone.

import { clean } from '../uploads/file-letters.ts';
import { columnsMissing, columnTwice, refused } from './file-problems.ts';

/** The new name first, then the old one. Without the first five there is no school to make. */
const NAMES = {
  brin: ['INSTELLINGSCODE', 'BRIN NUMMER'],
  branch: ['VESTIGINGSCODE', 'VESTIGINGSNUMMER'],
  name: ['VESTIGINGSNAAM', 'INSTELLINGSNAAM'],
  place: ['PLAATSNAAM'],
  municipalityNumber: ['GEMEENTENUMMER'],
  municipalityName: ['GEMEENTENAAM'],
  street: ['STRAATNAAM'],
  houseNumber: ['HUISNUMMER-TOEVOEGING'],
  postcode: ['POSTCODE'],
  boardNumber: ['BEVOEGD GEZAG NUMMER'],
  denomination: ['DENOMINATIE'],
  phone: ['TELEFOONNUMMER'],
  website: ['INTERNETADRES'],
} as const;
const NEEDED = ['brin', 'branch', 'name', 'place', 'municipalityNumber'] as const;
/** Only in the list of secondary schools, whose other columns are the same. */
const OF_SECONDARY_SCHOOLS = 'ONDERWIJSSTRUCTUUR';

export type Column = keyof typeof NAMES;
/** The text of a cell, cleaned; '' where the file has no such column. */
export type Cells = (column: Column) => string;

/** Where each column stands. Throws Refused when the file is no list of primary schools. */
export function findColumns(cells: readonly string[]): ReadonlyMap<Column, number> {
  const names = cells.map((cell) => clean(cell).toUpperCase().replaceAll('_', ' '));
  if (names.includes(OF_SECONDARY_SCHOOLS)) throw refused('secondary');
  const found = new Map<Column, number>();
  for (const column of Object.keys(NAMES) as Column[]) {
    const name = NAMES[column].find((one) => names.includes(one));
    if (name === undefined) continue;
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw columnTwice(name);
    found.set(column, names.indexOf(name));
  }
  const missing = NEEDED.filter((column) => !found.has(column));
  if (missing.length)
    throw columnsMissing(
      missing.map((column) => NAMES[column].join(' (of ') + (NAMES[column].length > 1 ? ')' : '')),
    );
  return found;
}

export const cellsOf =
  (columns: ReadonlyMap<Column, number>, cells: readonly string[]): Cells =>
  (column) =>
    clean(cells[columns.get(column) ?? -1] ?? '');
