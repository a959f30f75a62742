// What is a year group called, and which can be chosen?

import type { Option } from '../forms/fields.ts';

const NAMES: Record<string, string> = {
  '0': 'peuters',
  C: 'combinatiegroep',
  S: 'speciaal (basis)onderwijs',
  V: 'voortgezet speciaal onderwijs',
  N: 'buiten het onderwijs',
  B: 'jaargroep B',
  D: 'jaargroep D',
};
const CHOSEN_OFTEN = ['1', '2', '3', '4', '5', '6', '7', '8', '0', 'S'];

/** "groep 5", "combinatiegroep"; of the years of secondary education "leerjaar 1". */
export function yearGroupName(yearGroup: string): string {
  const known = NAMES[yearGroup];
  if (known) return known;
  return Number(yearGroup) > 10 ? `leerjaar ${String(Number(yearGroup) - 10)}` : `groep ${yearGroup}`;
}

/** What most schools have; and what stands there already, however rare. */
export const yearGroupOptions = (present: string | null, combined: 'combined' | 'single'): Option[] => [
  { value: '', label: 'Onbekend' },
  ...[
    ...new Set([...CHOSEN_OFTEN, ...(combined === 'combined' ? ['C'] : []), ...(present ? [present] : [])]),
  ].map((value) => ({ value, label: yearGroupName(value) })),
];

export const isYearGroupOf = (options: readonly Option[], typed: string): boolean =>
  options.some(({ value }) => value === typed);

/** The year group of a pupil in a group of one year; null in a combination group, where each pupil has its own. */
export const yearGroupOfPupilIn = (groupYearGroup: string): string | null =>
  groupYearGroup === '' || groupYearGroup === 'C' ? null : groupYearGroup;
