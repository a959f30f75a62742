// Rows for a teacher or an intern begeleider: what waits for me, whom I wait for, what ended lately.

import { fullName } from '../pupils/names.ts';
import { END_LABELS } from '../zorgroute/end/words.ts';
import type { EndOutcome } from '../zorgroute/facts.ts';
import { asksTalk, INSTEAD_OF_TALK, safetyPage } from '../zorgroute/consultation/rules.ts';
import { taskInWords } from '../zorgroute/progress/waiting.ts';
import { doneAt } from './step-pages.ts';
import { awaited, personOf, reminded, spanOf, type Row } from './rules.ts';
import type { SchoolRow } from './school-queries.ts';

/** @param role who reads it */
export function schoolRow(row: SchoolRow, role: 'teacher' | 'intern_begeleider', today: string): Row {
  const base = { href: `/leerlingen/${row.pupilId}`, who: fullName(row), subject: row.pupilId };
  const { since, until, overdue } = spanOf(row, today);
  if (row.list === 'geeindigd') return { ...base, what: endOf(row), since };
  const task = row.task ? taskInWords(row.task) : '';
  const days = { since, ...(until && { until }), overdue };
  if (row.isSafety && asksTalk(row.state))
    return { ...base, href: safetyPage(row.id), what: INSTEAD_OF_TALK, ...days };
  if (row.list === 'voor-u') return { ...base, href: placeOf(row, role), what: task, ...days };
  return { ...base, what: awaited(personAtSchool(row), task) + reminded(row.until, today), ...days };
}

const placeOf = ({ id, pupilId, referralId, state }: SchoolRow, role: 'teacher' | 'intern_begeleider') =>
  doneAt(state as Parameters<typeof doneAt>[0], { trajectoryId: id, pupilId, referralId }, role);

const endOf = ({ state }: SchoolRow) => END_LABELS[state.slice('ended:'.length) as EndOutcome];

/** Which teacher, for the intern begeleider who has them all. */
const personAtSchool = (row: SchoolRow): string =>
  row.nextRole === 'teacher' && row.groupName
    ? `de leerkracht van ${row.groupName.replace(/^Groep /, 'groep ')}`
    : personOf(row);
