// Rows for a teacher or an intern begeleider: what waits for me, whom I wait for, what ended lately. One for each child.

import { ROLES } from '../access/roles.ts';
import { plannedFor as plannedOn, spokenNearDay } from '../forms/dates.ts';
import { lowerFirst } from '../forms/sentences.ts';
import { bareGroup, fullName } from '../pupils/names.ts';
import { END_LABELS } from '../zorgroute/end/words.ts';
import type { EndOutcome } from '../zorgroute/facts.ts';
import { isReadFirst, safetyInWords, safetyPage, withSafety } from '../zorgroute/consultation/rules.ts';
import { insteadOfTask } from '../zorgroute/progress/instead-of-talk.ts';
import { asksTalk, taskInWords } from '../zorgroute/progress/waiting.ts';
import { bandOf } from './bands.ts';
import { SAFETY_FIRST } from './row-keys.ts';
import { doneAt } from './step-pages.ts';
import { spanOf, type Row } from './rules.ts';
import type { SchoolRow } from './school-queries.ts';

/** @param role who reads it */
export function schoolRow(row: SchoolRow, role: 'teacher' | 'intern_begeleider', today: string): Row {
  const base = {
    href: `/leerlingen/${row.pupilId}`,
    who: fullName(row),
    subject: row.pupilId,
    ...(role === 'intern_begeleider' && { group: groupOf(row) }),
  };
  const { until } = row;
  if (row.list === 'geeindigd' || until === null)
    return { ...base, what: endOf(row), since: spanOf(row, today).since };
  const other = insteadOfTask(row.task, row);
  const isPlanned = other === undefined && isToCome(row, row.task, today);
  const what = isPlanned ? plannedFor(row, row.task, today)(taskOf(row)) : (other ?? taskOf(row));
  const days = daysOf({ ...row, until }, today, isPlanned);
  const meldcode = safetyInWords(row.task) !== undefined && { href: safetyPage(row.id) };
  if (row.list === 'voor-u')
    return { ...base, ...(!other && { href: placeOf(row, role) }), ...meldcode, what, ...days };
  return { ...base, ...meldcode, whom: whomOf(row), what, ...days };
}

/** What stands before a choice for safety was dealt with says so to who knows: it is read or discussed first. */
function taskOf(row: SchoolRow): string {
  const what = taskInWords(row.task ?? '');
  return isReadFirst(row.state) ? withSafety(what, row) : what;
}

const isToCome = ({ announcedOn }: SchoolRow, task: string | null, today: string): boolean =>
  announcedOn !== null && announcedOn >= today && asksTalk(task);

/** Where a talk is to come: on which day. */
const plannedFor =
  (row: SchoolRow, task: string | null, today: string) =>
  (what: string): string =>
    isToCome(row, task, today) ? `${what}, ${plannedOn(row.announcedOn ?? '', today, spokenNearDay)}` : what;

/** The day of a talk that is to come stands in its task, and is no last day besides. */
function daysOf(row: SchoolRow & { until: string }, today: string, isPlanned: boolean) {
  const beside = besideOf(row, today);
  const { until, ...span } = spanOf(row, today);
  return {
    ...span,
    ...(until && !isPlanned && { until }),
    band: row.part === SAFETY_FIRST ? ('first' as const) : bandOf(row.until, today),
    ...(beside && { beside }),
  };
}

/** 'groep 5', 'groep 5 (Noor Bakker)' and '1/2 Kikkers': short enough for the line of the name. */
function groupOf({ groupName }: SchoolRow): string {
  const name = bareGroup(groupName ?? '');
  if (!name) return 'zonder groep';
  return /^\d[\d/]*( \(|$)/.test(name) ? `groep ${name}` : name;
}

const placeOf = ({ id, pupilId, referralId, state }: SchoolRow, role: 'teacher' | 'intern_begeleider') =>
  doneAt(state as Parameters<typeof doneAt>[0], { trajectoryId: id, pupilId, referralId }, role);

const endOf = ({ state }: SchoolRow) => END_LABELS[state.slice('ended:'.length) as EndOutcome];

/** The role, and the name where it is known; a team has only its name. */
function whomOf(row: SchoolRow): NonNullable<Row['whom']> {
  const { nextRole, teamName, casemanagerName } = row;
  if (nextRole === 'cjg_worker') return { role: teamName ?? 'het basisteam' };
  // Nobody has that role now: who gives it, is asked.
  if (nextRole === 'intern_begeleider' && row.withoutIb !== null)
    return { role: 'beheerder', ...(row.withoutIb && { name: row.withoutIb }) };
  const names = {
    teacher: row.teacherNames,
    intern_begeleider: row.internBegeleiderNames,
    cjg_coordinator: teamName,
    casemanager: casemanagerName,
  };
  const name = nextRole && names[nextRole];
  const role = nextRole === 'cjg_coordinator' ? 'coördinator' : nextRole ? ROLES[nextRole] : 'school';
  return { role, ...(name && { name }) };
}

/** The other matter of this child, in one quiet line; never a talk that safety forbids, or might. */
function besideOf(row: SchoolRow, today: string): string | undefined {
  const { besideTask, besideRole, besideUntil, nextRole } = row;
  if (!besideTask || !besideRole || !besideUntil) return undefined;
  const other = insteadOfTask(besideTask, row);
  if (other && !safetyInWords(besideTask)) return undefined;
  const task = plannedFor(row, besideTask, today)(lowerFirst(other ?? taskInWords(besideTask)));
  const whose = besideRole === nextRole ? '' : ` bij ${AT[besideRole]}`;
  if (besideUntil < today) return `Ook te laat${whose}: ${task}`;
  return whose ? `Intussen${whose}: ${task}` : `Daarna: ${task}`;
}
const AT = {
  teacher: 'de leerkracht',
  intern_begeleider: "de IB'er",
  cjg_worker: 'het basisteam',
  cjg_coordinator: 'de coördinator',
  casemanager: 'de casemanager',
} as const;
