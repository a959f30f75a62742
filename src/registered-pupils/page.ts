// How do pupils stand in the list? By group, the name first, the birth date after it.

import { typedDay } from '../forms/typed-days.ts';
import { fullName } from '../pupils/names.ts';
import type { NameOfGroup } from '../groups/names-apart.ts';
import { yearGroupName } from '../groups/rules.ts';
import type { PupilRow } from './queries.ts';

/** Rows of one group together, in the order in which they come. */
export function byGroup(rows: readonly PupilRow[], nameOf: NameOfGroup) {
  const groups: { name: string; rows: ReturnType<typeof shownRow>[] }[] = [];
  for (const row of rows) {
    const name = row.groupId ? nameOf({ id: row.groupId, name: row.groupName ?? '' }) : 'Zonder groep';
    if (groups.at(-1)?.name !== name) groups.push({ name, rows: [] });
    groups.at(-1)?.rows.push(shownRow(row));
  }
  return groups;
}

export const shownRow = (row: PupilRow) => ({
  href: `/beheer/leerlingen/${row.id}`,
  who: fullName(row),
  what: row.yearGroup ? yearGroupName(row.yearGroup) : 'jaargroep onbekend',
  born: row.birthDate ? typedDay(row.birthDate) : 'geboortedatum onbekend',
  left: row.leftOn ? `van school op ${typedDay(row.leftOn)}` : '',
});
