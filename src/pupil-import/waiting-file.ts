// The file that waits, beside what the school has: everything that the page and the confirmation both need.

import { createHash } from 'node:crypto';

import { findSchool } from '../organisations/queries.ts';
import { toDecide } from './decisions-to-make.ts';
import type { ImportedSchool } from './imported-school.ts';
import { previewImport } from './import-preview.ts';
import { findImport, listSchoolGroups, listSchoolPupils, listSchoolStaff } from './queries.ts';
import { sortProposals } from './staff-proposals.ts';

export const whatIsThere = (schoolId: string, importId: string) => ({
  school: findSchool(schoolId),
  found: findImport(schoolId, importId),
  pupils: listSchoolPupils(schoolId),
  groups: listSchoolGroups(schoolId),
  staff: listSchoolStaff(schoolId),
});
type Read<Q> = { [K in keyof Q]: Q[K] extends { read: (answer: never) => infer T } ? T : never };
export type WhatIsThere = Read<ReturnType<typeof whatIsThere>>;
export type Comparison = ReturnType<typeof compare>;

export function compare(content: ImportedSchool, there: WhatIsThere, today: string) {
  const preview = previewImport(content, there, today);
  const { tickable, others } = sortProposals(preview.staffProposals, there.staff);
  const byKey = new Map([...there.groups, ...content.groups].map((group) => [group.key, group.name]));
  const names = { group: (key: string) => byKey.get(key) ?? 'onbekende groep' };
  return {
    content,
    preview,
    tickable,
    others,
    names,
    ask: toDecide(preview, tickable, names),
    version: versionOf([preview, tickable]),
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
