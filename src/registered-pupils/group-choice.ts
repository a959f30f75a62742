// In which group and year group can a pupil be placed? What stands there already always counts.

import { Refused } from '../forms/refusal-at-a-field.ts';
import { groupOptions, type Namesake } from '../groups/names-apart.ts';
import { isYearGroupOf, yearGroupOptions } from '../groups/rules.ts';

type Group = { id: string; name: string };
type Present = { groupId: string | null; groupName: string | null; yearGroup: string | null } | null;

export const choosing = (groups: readonly Group[], namesakes: readonly Namesake[], present: Present) => ({
  groupId: [{ value: '', label: 'Geen groep' }, ...groupOptions(placesOf(groups, present), namesakes)],
  yearGroup: yearGroupOptions(present?.yearGroup ?? null, 'single'),
});

/** @throws Refused for a group of elsewhere or a year group that does not exist */
export function refuseUnlisted(
  chosen: { groupId: string; yearGroup: string },
  groups: readonly Group[],
  present: Present,
): void {
  if (chosen.groupId && !placesOf(groups, present).some(({ id }) => id === chosen.groupId))
    throw new Refused('Kies een groep uit de lijst.', 'groupId');
  if (!isYearGroupOf(yearGroupOptions(present?.yearGroup ?? null, 'single'), chosen.yearGroup)) {
    throw new Refused('Kies een jaargroep uit de lijst.', 'yearGroup');
  }
}

function placesOf(groups: readonly Group[], present: Present): readonly Group[] {
  if (!present?.groupId || groups.some(({ id }) => id === present.groupId)) return groups;
  return [...groups, { id: present.groupId, name: present.groupName ?? '' }];
}
