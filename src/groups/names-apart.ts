// Two groups of one name: an import brings them, so wherever a group is chosen or listed something else tells them apart.

import type { Option } from '../forms/fields.ts';
import { yearGroupName } from './rules.ts';

/** A group of which the school has another with the same name. `teachers`: who teaches it now, '' if nobody. */
export type Namesake = { id: string; schoolId: string; name: string; yearGroup: string; teachers: string };

/** What a group is called where it stands beside the others. */
export type NameOfGroup = (group: { id: string; name: string }) => string;

/** "Kikkers (Noor Bakker)"; a name that only one group has stays as it is. */
export function namesApart(namesakes: readonly Namesake[]): NameOfGroup {
  const words = new Map(namesakes.map((group) => [group.id, apartFrom(alikeTo(group, namesakes), group)]));
  return ({ id, name }) => {
    const apart = words.get(id);
    return apart ? `${name} (${apart})` : name;
  };
}

type InGroup = { groupId: string | null; groupName: string | null };

/** A row with the group's name as it is called beside the others: wherever a child stands with its group. */
export function groupApart(namesakes: readonly Namesake[]): <T extends InGroup>(row: T) => T {
  const nameOf = namesApart(namesakes);
  return (row) => {
    const { groupId, groupName } = row;
    return groupId && groupName ? { ...row, groupName: nameOf({ id: groupId, name: groupName }) } : row;
  };
}

/** The same for what was found around one child. */
export const childApart = <F extends { pupil: InGroup; namesakes: readonly Namesake[] }>(found: F): F => ({
  ...found,
  pupil: groupApart(found.namesakes)(found.pupil),
});

/** To choose one of. */
export function groupOptions(
  groups: readonly { id: string; name: string }[],
  namesakes: readonly Namesake[],
): Option[] {
  const nameOf = namesApart(namesakes);
  return groups.map((group) => ({ value: group.id, label: nameOf(group) }));
}

const alikeTo = ({ schoolId, name }: Namesake, all: readonly Namesake[]) =>
  all.filter((one) => one.schoolId === schoolId && one.name === name);

/** People know a group by who teaches it; else by its year; where even that is the same, it gets a number. */
function apartFrom(alike: readonly Namesake[], group: Namesake): string {
  const isOwn = (wordsOf: (one: Namesake) => string) =>
    wordsOf(group) && alike.every((one) => one.id === group.id || wordsOf(one) !== wordsOf(group));
  const way = [({ teachers }: Namesake) => teachers, yearOf].find(isOwn);
  return way?.(group) ?? `${String(alike.indexOf(group) + 1)} van ${String(alike.length)}`;
}

const yearOf = ({ yearGroup }: Namesake) => yearGroup && yearGroupName(yearGroup);
