// How do the schooldelen of the children read on the page of the family?

import { spokenNearDay } from '../forms/dates.ts';
import { lowerFirst } from '../forms/sentences.ts';
import { SCHOOLDEEL_TASKS } from '../zorgroute/support/schooldeel/rules.ts';
import type { SchooldeelLine } from '../zorgroute/support/schooldeel/standing-queries.ts';
import type { Context } from './page.ts';

/** What the schooldelen of its children wait for, by whom, what is needed first first, with the way to it. */
export const schooldeelPlace = (
  lines: readonly SchooldeelLine[],
  { today, familyId, isCasemanager }: Context,
) => ({
  href: `/gezinnen/${familyId}/schooldeel`,
  lines: lines.map(({ task, nextRole, name, until }) => ({
    what: `${name}: ${lowerFirst(SCHOOLDEEL_TASKS[task])} (${AT_SCHOOL[nextRole] ?? (isCasemanager ? 'u' : 'casemanager')}), uiterlijk ${spokenNearDay(until, today)}`,
    overdue: until < today,
  })),
});
const AT_SCHOOL: Partial<Record<SchooldeelLine['nextRole'], string>> = {
  teacher: 'leerkracht',
  intern_begeleider: "IB'er",
};
