// Rows for a worker, a coordinator or a casemanager of a basisteam.

import { taskInWords } from '../zorgroute/progress/waiting.ts';
import { doneAt } from './step-pages.ts';
import { awaited, personOf, spanOf, type Row } from './rules.ts';
import type { TeamRow } from './team-queries.ts';

export type TeamRole = 'cjg_worker' | 'cjg_coordinator' | 'casemanager';

/** @param role who reads it */
export const teamRow = (row: TeamRow, role: TeamRole, today: string): Row => ({
  href: placeOf(row, role),
  who: row.childName ?? `Aanmelding ${row.reference}`,
  what: `${whatOf(row, role)} · ${row.schoolName}`,
  ...spanOf(row, today),
  subject: row.id,
});

function placeOf(row: TeamRow, role: TeamRole): string {
  if (row.nextRole === 'cjg_coordinator' && row.casemanagerName) return `/aanmeldingen/${row.id}/casemanager`;
  if (row.list === 'voor-u')
    return doneAt(row.state as Parameters<typeof doneAt>[0], { referralId: row.id, familyId: row.familyId });
  return role === 'casemanager' && row.familyId ? `/gezinnen/${row.familyId}` : `/aanmeldingen/${row.id}`;
}

/** A casemanager reads of its other families what is to be done, and only of the school that it waits for it. */
function whatOf(row: TeamRow, role: TeamRole): string {
  const task = row.task ? taskInWords(row.task) : undefined;
  const isOwn = row.list === 'voor-u' || (role === 'casemanager' && row.nextRole !== 'intern_begeleider');
  if (!isOwn) return awaited(personOf(row), task ?? '');
  return task ?? (row.schoolEnded ? 'De school heeft het afgesloten' : 'De school deelt niets meer');
}
