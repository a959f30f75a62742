// DUO's file beside the list: what is new, changed, back or gone. Pure; the page and the confirmation both stand on it.

import { createHash } from 'node:crypto';

import { codeOf, type Content, type Field, type Fields, type School } from './kept-file.ts';

/** A school of the list. */
export type Listed = School & {
  id: string;
  /** Since when DUO's file does not have it; null while it does. */
  goneOn: string | null;
};
export interface Change {
  field: Field;
  from: string | null;
  to: string | null;
}
export interface Changed {
  listed: Listed;
  school: School;
  changes: Change[];
}
export interface Comparison {
  content: Content;
  added: School[];
  /** Not with those that are back. */
  changed: Changed[];
  /** Gone before, and now in the file again. */
  returned: Changed[];
  gone: Listed[];
  /** So many are gone that the file may be a part of DUO's list. */
  mayBePart: boolean;
  nothingChanges: boolean;
  /** What was shown is what is done: another version means that the list changed meanwhile. */
  version: string;
}

const FEW = 10;

export function compare(content: Content, list: readonly Listed[]): Comparison {
  const differences = { ...inFileOf(content, list), gone: goneFrom(list, content) };
  const { added, changed, returned, gone } = differences;
  return {
    content,
    ...differences,
    mayBePart: gone.length >= FEW && gone.length * 4 > list.filter(({ goneOn }) => !goneOn).length,
    nothingChanges: added.length + changed.length + returned.length + gone.length === 0,
    version: versionOf([added, changed, returned, gone]),
  };
}

function inFileOf({ schools, silent }: Content, list: readonly Listed[]) {
  const byCode = new Map(list.map((listed) => [codeOf(listed), listed]));
  const found = schools.flatMap((school) => {
    const listed = byCode.get(codeOf(school));
    return listed ? [{ listed, school, changes: changesOf(listed, school, silent) }] : [];
  });
  return {
    added: schools.filter((school) => !byCode.has(codeOf(school))),
    changed: found.filter(({ listed, changes }) => !listed.goneOn && changes.length > 0),
    returned: found.filter(({ listed }) => listed.goneOn),
  };
}

/** What the file left out because it could not be read is not gone. */
function goneFrom(list: readonly Listed[], { schools, left }: Content): Listed[] {
  const inFile = new Set([...schools.map(codeOf), ...left]);
  return list.filter((listed) => !listed.goneOn && !inFile.has(codeOf(listed)));
}

function changesOf(listed: Fields, school: Fields, silent: readonly Field[]): Change[] {
  return COMPARED.filter((field) => !silent.includes(field) && listed[field] !== school[field]).map(
    (field) => ({
      field,
      from: listed[field],
      to: school[field],
    }),
  );
}

const COMPARED = [
  'name',
  'street',
  'postcode',
  'place',
  'municipalityId',
  'boardNumber',
  'denomination',
  'phone',
  'website',
] as const satisfies Field[];

/** As it must stand in the list: of what the file is silent about, the list keeps what it has. */
export function after({ listed, changes }: Changed): Fields & { id: string } {
  return { ...listed, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) };
}

const versionOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);
