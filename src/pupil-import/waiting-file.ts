// The file that waits, beside what the school has: everything that the page and the confirmation both need.

import { createHash } from 'node:crypto';

import { findSchool } from '../organisations/queries.ts';
import { olderBecause } from './age-of-file.ts';
import { toDecide } from './decisions-to-make.ts';
import { yearGroupName } from '../groups/rules.ts';
import type { Names } from './change-words.ts';
import type { ImportedPupil, ImportedSchool } from './imported-school.ts';
import { ask as askAbout } from './pupil-questions.ts';
import { previewImport } from './import-preview.ts';
import { findImport, findLastMade, listSchoolGroups, listSchoolPupils, listSchoolStaff } from './queries.ts';
import { sortProposals } from './staff-proposals.ts';

export const whatIsThere = (schoolId: string, importId: string) => ({
  school: findSchool(schoolId),
  found: findImport(schoolId, importId),
  pupils: listSchoolPupils(schoolId),
  groups: listSchoolGroups(schoolId),
  staff: listSchoolStaff(schoolId),
  last: findLastMade(schoolId),
});
type Read<Q> = { [K in keyof Q]: Q[K] extends { read: (answer: never) => infer T } ? T : never };
export type WhatIsThere = Read<ReturnType<typeof whatIsThere>>;
export type Comparison = ReturnType<typeof compare>;

export function compare(read: ImportedSchool, there: WhatIsThere, today: string) {
  const content = withoutBirthsToCome(read, today);
  const preview = previewImport(content, there, today);
  const { tickable, others } = sortProposals(preview.staffProposals, there.staff);
  const names = namesOfGroups([...there.groups, ...content.groups]);
  return {
    content,
    preview,
    tickable,
    others,
    names,
    ask: toDecide(preview, tickable, names, olderBecause(content, there.last ?? undefined, preview)),
    version: versionOf([preview, tickable]),
  };
}

/** A day of birth that has not come is asked about, never kept. */
function withoutBirthsToCome(read: ImportedSchool, today: string): ImportedSchool {
  const isToCome = ({ birthDate }: ImportedPupil) => birthDate !== null && birthDate > today;
  const asked = read.pupils.filter((pupil) => isToCome(pupil) && !pupil.isFormer);
  return {
    ...read,
    pupils: read.pupils.map((pupil) => (isToCome(pupil) ? { ...pupil, birthDate: null } : pupil)),
    questions: [...read.questions, ...asked.map(({ key }) => askAbout('futureBirthDate', key))],
  };
}

/** Two groups of one name are told apart by their year group, or else by their key. */
function namesOfGroups(groups: readonly { key: string | null; name: string; yearGroup: string }[]): Names {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const all = [...byKey.values()];
  return {
    group: (key) => {
      const group = byKey.get(key);
      if (!group) return 'onbekende groep';
      const namesakes = all.filter((one) => one !== group && one.name === group.name);
      if (!namesakes.length) return group.name;
      const isOwnYear = group.yearGroup && namesakes.every(({ yearGroup }) => yearGroup !== group.yearGroup);
      return `${group.name} (${isOwnYear ? yearGroupName(group.yearGroup) : `sleutel ${key}`})`;
    },
  };
}

/** What was shown is what is done: another version means that the school or the people changed meanwhile. */
const versionOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);

/** The pupils of the school that the page shows. */
export function shownPupils({ preview }: Comparison): string[] {
  const shown = [
    ...[...preview.changedPupils, ...preview.returning, ...preview.gonePupils].map(
      ({ existing }) => existing.id,
    ),
    ...preview.unclear.flatMap(({ candidates }) => candidates.map(({ existing }) => existing.id)),
  ];
  return [...new Set(shown)];
}
