// What does the file say differently? What it leaves out changes nothing: somebody may have filled that in by hand.

import type { ExistingGroup, ExistingPupil } from './existing-school.ts';
import type { ImportedGroup, ImportedPupil } from '../imported-school.ts';

export type PupilField = keyof typeof PUPIL_FIELDS;
export type GroupField = keyof typeof GROUP_FIELDS;

/** The compared fields, in the order they are shown, with their Dutch names. */
export const PUPIL_FIELDS = {
  callName: 'roepnaam',
  prefix: 'voorvoegsel',
  familyName: 'achternaam',
  birthDate: 'geboortedatum',
  gender: 'geslacht',
  yearGroup: 'jaargroep',
  groupKey: 'groep',
  composedGroupKeys: 'samengestelde groepen',
  postcode: 'postcode',
} as const;

export const GROUP_FIELDS = {
  name: 'naam',
  yearGroup: 'jaargroep',
  composed: 'samengestelde groep',
  endedOn: 'beëindigd op',
} as const;

/** `from` and `to` have the type of the field; null or '' is absent. */
export interface Change<Field extends string> {
  field: Field;
  from: Value;
  to: Value;
}

export type Value = string | boolean | null | readonly string[];

/**
 * Files of version 1.03 know no composed groups, so they cannot end a membership of one; nor of one that a file does not have.
 * Of a group that was left out the file does not say that it is not there.
 */
export interface Reach {
  composedGroups: boolean;
  inFile: ReadonlySet<string>;
  leftOut: ReadonlySet<string>;
}

/** Field by field. For a former pupil in the file nothing is compared. */
export function changesOfPupil(
  existing: ExistingPupil,
  imported: ImportedPupil,
  reach: Reach,
): Change<PupilField>[] {
  if (imported.isFormer) return [];
  const others = existing.composedGroupKeys.filter((key) => !reach.inFile.has(key));
  const said = { ...imported, composedGroupKeys: [...imported.composedGroupKeys, ...others] };
  return fieldsSaid(imported, reach)
    .map((field) => ({ field, from: existing[field], to: said[field] }))
    .filter(({ from, to }) => !isSame(from, to));
}

export function changesOfGroup(existing: ExistingGroup, imported: ImportedGroup): Change<GroupField>[] {
  const said = { ...imported, yearGroup: imported.yearGroup || existing.yearGroup, endedOn: null };
  return (Object.keys(GROUP_FIELDS) as GroupField[])
    .map((field) => ({ field, from: existing[field], to: said[field] }))
    .filter(({ from, to }) => !isSame(from, to));
}

/** A prefix belongs to the family name: where that is said, an absent prefix is said to be none. */
function fieldsSaid(imported: ImportedPupil, reach: Reach): PupilField[] {
  return (Object.keys(PUPIL_FIELDS) as PupilField[]).filter((field) => {
    if (field === 'prefix') return imported.familyName !== '';
    if (field === 'gender') return imported.gender !== 'unknown';
    if (field === 'composedGroupKeys') return reach.composedGroups;
    return imported[field] !== null && imported[field] !== '';
  });
}

function isSame(from: Value, to: Value): boolean {
  return isList(from) && isList(to) ? sorted(from) === sorted(to) : from === to;
}

const isList = (value: Value): value is readonly string[] => typeof value === 'object' && value !== null;
const sorted = (keys: readonly string[]) => [...keys].sort().join('\n');
