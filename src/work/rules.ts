// What waits for me, and what do I wait for? Rows of the page from where trajects stand; today is an argument.

import type { Role } from '../access/roles.ts';
import { shortDay } from '../forms/dates.ts';
import { lowerFirst } from '../forms/sentences.ts';
import { fullName } from '../pupils/names.ts';
import { addDays } from '../calendar/days.ts';
import { DEFAULT_CALENDAR, workingDayFrom } from '../calendar/working-days.ts';
import { waitsFor } from '../zorgroute/elsewhere.ts';
import type { Progress } from '../zorgroute/progress.ts';
import { sharedStandingOf, standingOf, type TrajectoryFacts } from '../zorgroute/standing.ts';
import type { TeamRow } from './queries.ts';
import { doneAt } from './places.ts';

/** A row of a list; `subject` is the pupil or referral that the log names when the row is shown. */
export type Row = {
  href: string;
  who: string;
  what: string;
  since?: string;
  until?: string;
  overdue?: boolean;
  subject: string;
};
type Dated = { row: Row; since: string; until: string | undefined; overdue: boolean };
export type Lists = { mine: Row[]; waiting: Row[]; rest: Row[] };

export const RECENT_DAYS = 14;

/** For a teacher or an intern begeleider. `rest` is what ended lately. */
export function schoolLists(
  facts: readonly TrajectoryFacts[],
  role: 'teacher' | 'intern_begeleider',
  today: string,
): Lists {
  const standings = facts.map((row) => ({ row, progress: standingOf(row, today) }));
  const open = standings.filter(({ row }) => !row.outcome);
  const ended = standings
    .filter(({ row }) => row.outcome)
    .sort((a, b) => (a.progress.since < b.progress.since ? 1 : -1));
  return {
    mine: inOrder(open.flatMap(({ row, progress }) => mineAtSchool(row, progress, role, today))),
    waiting: inOrder(open.flatMap(({ row, progress }) => awaitedAtSchool(row, progress, role, today))),
    rest: ended.map(({ row, progress }) => ({
      href: `/leerlingen/${row.pupilId}`,
      who: fullName(row),
      what: progress.label,
      since: shortDay(progress.since, today),
      subject: row.pupilId,
    })),
  };
}

/** The early conversation is the teacher's, besides what the school consults about. */
function mineAtSchool(row: TrajectoryFacts, progress: Progress, role: Role, today: string): Dated[] {
  const asked =
    progress.next?.role === role
      ? { ...progress, state: progress.state, what: progress.next.what }
      : undefined;
  const early =
    role === 'teacher' && progress.meanwhile
      ? { ...progress.meanwhile, what: progress.meanwhile.next.what }
      : undefined;
  return [asked, early].flatMap((task) =>
    task
      ? [
          dated(
            {
              href: doneAt(task.state, row, role),
              who: fullName(row),
              what: task.what,
              subject: row.pupilId,
            },
            task,
            today,
          ),
        ]
      : [],
  );
}

function awaitedAtSchool(row: TrajectoryFacts, progress: Progress, role: Role, today: string): Dated[] {
  const { next, meanwhile } = progress;
  const base = { href: `/leerlingen/${row.pupilId}`, who: fullName(row), subject: row.pupilId };
  const rows: Dated[] = [];
  if (next && next.role !== role) {
    rows.push(
      dated(
        { ...base, what: awaited(personAtSchool(next, row), next.what, progress, today) },
        progress,
        today,
      ),
    );
  }
  // The intern begeleider hears of the teacher's early conversation only when it stays away.
  if (role === 'intern_begeleider' && meanwhile?.overdue) {
    rows.push(
      dated(
        {
          ...base,
          what: awaited(personAtSchool(meanwhile.next, row), meanwhile.next.what, meanwhile, today),
        },
        meanwhile,
        today,
      ),
    );
  }
  return rows;
}

/** For a worker, a coordinator or a casemanager of a basisteam. `rest` is a casemanager's other families. */
export function teamLists(
  facts: readonly TeamRow[],
  role: 'cjg_worker' | 'cjg_coordinator' | 'casemanager',
  today: string,
): Lists & { silent: Row[] } {
  const standings = facts.map((row) => ({ row, progress: sharedStandingOf(row, today) }));
  const isCase = ({ progress }: Standing) => progress.next?.role === 'casemanager';
  const mine = standings.filter(({ progress }) => waitsFor(role, progress, today));
  const others = standings.filter((standing) => !mine.includes(standing));
  const row = (standing: Standing) => teamRow(standing, role, today);
  return {
    mine: inOrder(mine.map(row)),
    waiting: inOrder(others.filter((standing) => !isCase(standing) && standing.progress.next).map(row)),
    silent:
      role === 'cjg_coordinator'
        ? inOrder(others.filter((standing) => isCase(standing) && standing.progress.overdue).map(row))
        : [],
    rest: role === 'casemanager' ? inOrder(others.map(row)) : [],
  };
}
type Standing = { row: TeamRow; progress: Progress };

function teamRow({ row, progress }: Standing, role: Role, today: string): Dated {
  const isMine = waitsFor(role, progress, today);
  const { next } = progress;
  const toSay =
    isMine || (role === 'casemanager' && next?.role !== 'intern_begeleider')
      ? (next?.what ?? (row.schoolEndedOn ? 'De school heeft het afgesloten' : 'De school deelt niets meer'))
      : awaited(personOf(next), next?.what ?? '', progress, today, role);
  const href = isMine
    ? doneAt(progress.state, row)
    : role === 'casemanager' && row.familyId
      ? `/gezinnen/${row.familyId}`
      : `/aanmeldingen/${row.referralId}`;
  const who = row.childName ?? `Aanmelding ${row.reference}`;
  return dated({ href, who, what: `${toSay} · ${row.schoolName}`, subject: row.referralId }, progress, today);
}

type Span = { since: string; until?: string | undefined; overdue: boolean };

function dated(
  row: Omit<Row, 'since' | 'until' | 'overdue'>,
  { since, until, overdue }: Span,
  today: string,
): Dated {
  return {
    since,
    until,
    overdue,
    row: { ...row, since: shortDay(since, today), ...(until && { until: shortDay(until, today) }), overdue },
  };
}

/** What comes first goes first, so that overdue stands on top; without a day last. */
function inOrder(rows: Dated[]): Row[] {
  const key = ({ until, since }: Dated) => `${until ?? '9999'} ${since}`;
  return rows.sort((a, b) => key(a).localeCompare(key(b))).map(({ row }) => row);
}

/** "Wacht op de leerkracht: praten met de ouders"; when its day has passed, since when the portal reminds. */
function awaited(
  person: string,
  what: string,
  { until, overdue }: Span,
  today: string,
  reader?: Role,
): string {
  const reminded =
    overdue && until && reader === undefined ? `, herinnerd op ${shortDay(remindedOn(until), today)}` : '';
  return `Wacht op ${person}: ${lowerFirst(what)}${reminded}`;
}

/** The first working day on which it stands as late in the list of whoever is next. */
export const remindedOn = (until: string): string => workingDayFrom(addDays(until, 1), DEFAULT_CALENDAR);

/** Which teacher, for the intern begeleider who has them all. */
const personAtSchool = (next: Progress['next'], { groupName }: TrajectoryFacts): string =>
  next?.role === 'teacher' && groupName
    ? `de leerkracht van ${groupName.replace(/^Groep /, 'groep ')}`
    : personOf(next);

function personOf(next: Progress['next']): string {
  if (next?.role === 'casemanager') return next.name ? `casemanager ${next.name}` : 'de casemanager';
  return next ? PEOPLE[next.role] : 'de school';
}
const PEOPLE = {
  teacher: 'de leerkracht',
  intern_begeleider: "de IB'er",
  cjg_worker: 'het basisteam',
  cjg_coordinator: 'de coördinator van het basisteam',
} as const;
