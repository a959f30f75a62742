// What the portal does when a person confirms everything an import asks, in memory.

import { type Change } from '../../src/pupil-import/comparison/pupil-changes.ts';
import type {
  ExistingGroup,
  ExistingPupil,
  ExistingSchool,
} from '../../src/pupil-import/comparison/existing-school.ts';
import type { ImportedPupil } from '../../src/pupil-import/imported-school.ts';
import type { ImportPreview } from '../../src/pupil-import/comparison/comparison.ts';

export const EMPTY_SCHOOL: ExistingSchool = { pupils: [], groups: [], staff: [] };

let lastId = 0;
const nextId = () => `id-${++lastId}`;

/** Everything is answered with yes: gone is gone, back is back, whoever looks the same is the same. */
export function confirm(school: ExistingSchool, preview: ImportPreview, today: string): ExistingSchool {
  const pupils = new Map(school.pupils.map((pupil) => [pupil.id, pupil]));
  const keep = (pupil: ExistingPupil) => void pupils.set(pupil.id, pupil);
  const taken = new Set<string>();

  for (const imported of preview.newPupils) keep(added(imported));
  for (const { existing, changes } of preview.changedPupils) keep(changed(existing, changes));
  for (const { existing, changes } of preview.returning)
    keep({ ...changed(existing, changes), leftOn: null });
  for (const { existing, leftOn } of preview.gonePupils) {
    keep({ ...existing, leftOn: leftOn ?? today, groupKey: null, composedGroupKeys: [] });
  }
  for (const { imported, candidates } of preview.unclear) {
    const same = candidates.find(({ existing }) => !taken.has(existing.id));
    if (same) taken.add(same.existing.id);
    keep(
      same ? { ...changed(same.existing, same.changes), key: imported.key, leftOn: null } : added(imported),
    );
  }
  return { ...school, pupils: [...pupils.values()], groups: confirmGroups(school, preview, today) };
}

function confirmGroups(school: ExistingSchool, preview: ImportPreview, today: string): ExistingGroup[] {
  const groups = new Map(school.groups.map((group) => [group.id, group]));
  for (const group of preview.newGroups) {
    const id = nextId();
    groups.set(id, { ...group, id, endedOn: null });
  }
  for (const { existing, changes } of preview.changedGroups)
    groups.set(existing.id, changed(existing, changes));
  for (const group of preview.endedGroups) groups.set(group.id, { ...group, endedOn: today });
  return [...groups.values()];
}

/** Only the columns the portal has. */
function added(pupil: ImportedPupil): ExistingPupil {
  const { key, callName, prefix, familyName, birthDate, gender, yearGroup, groupKey, postcode } = pupil;
  return {
    ...{ id: nextId(), key, callName, prefix, familyName, birthDate, gender, yearGroup, groupKey, postcode },
    composedGroupKeys: pupil.composedGroupKeys,
    leftOn: null,
  };
}

function changed<Thing extends object>(thing: Thing, changes: readonly Change<string>[]): Thing {
  return { ...thing, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) };
}
