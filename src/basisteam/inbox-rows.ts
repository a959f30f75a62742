// How does the inbox read? Each section by how urgent it is; of a row who, from which school, what waits, since when, until when.

import { DEFAULT_CALENDAR, workingDaysBetween } from '../calendar/working-days.ts';
import { dayIn, nearDay, shortDay } from '../forms/dates.ts';
import { counted } from '../forms/sentences.ts';
import { bandOf, bandsOf, type Band, type ShownBand } from '../work/bands.ts';
import type { Row } from '../work/rules.ts';
import { taskInWords } from '../zorgroute/progress/waiting.ts';
import { afterMove } from '../zorgroute/words.ts';
import type { Count, InboxRow } from './queries.ts';

export type SectionView = {
  id: string;
  title: string;
  isAlwaysShown: boolean;
  many?: number;
  /** What waits: by how urgent it is. */
  bands?: ShownBand[];
  look: string;
  heads: string[];
  /** What is done stands behind a fold. */
  fold?: string;
  list: { rows: Row[]; label: string };
  moreHref?: string;
  empty: { title: string; text: string };
};

const TITLES: Record<string, string> = {
  wacht: 'Wacht op uw team',
  school: 'Wacht op antwoord van de school',
  terug: 'Terug naar de school',
  gestopt: 'Het delen is gestopt',
  lopend: 'Met een casemanager',
};
const DONE = ['terug', 'gestopt'];
const EMPTY = {
  title: 'Er wacht nu niets op het team',
  text: 'Als een school een kind bij uw team aanmeldt, staat dat hier. U ziet dan van welke school het komt en tot wanneer u tijd hebt.',
};

/** The first 25 of at most 26 rows; the 26th says that there are more. No counts where a list is read on. */
export function sectionView(
  name: string,
  found: InboxRow[],
  { today, counts = [] }: { today: string; counts?: readonly Count[] | undefined },
): SectionView {
  const rows = found.slice(0, 25).map((row) => rowView(name, row, today));
  const title = TITLES[name] ?? '';
  const isDone = DONE.includes(name);
  const many = manyIn(name, counts);
  const waits = {
    title,
    rows,
    isOfOthers: name !== 'wacht',
    counts: 'aanmelding' as const,
    ...(many && { many }),
  };
  return {
    id: name,
    title,
    isAlwaysShown: name === 'wacht',
    ...(many && { many: Object.values(many).reduce((sum, one) => sum + one, 0) }),
    ...columnsOf(name),
    ...(isDone && { fold: `Toon ${counted(rows.length, 'aanmelding')}` }),
    ...(!isDone && rows.length && { bands: bandsOf(waits, today) }),
    list: { rows, label: title },
    ...(found.length > 25 && { moreHref: `/postvak/${name}/${found[24]?.referralId ?? ''}` }),
    empty: EMPTY,
  };
}

function manyIn(name: string, counts: readonly Count[]): Partial<Record<Band, number>> | undefined {
  const own = counts.filter(({ section }) => section === name);
  return own.length
    ? Object.fromEntries(own.map(({ band, referrals }): [Band, number] => [band, referrals]))
    : undefined;
}

const columnsOf = (name: string) =>
  name === 'lopend'
    ? {
        look: ' zr-queue--groups zr-queue--schools zr-queue--whom',
        heads: ['School', 'Wie is aan zet', 'Wat', 'Uiterlijk'],
      }
    : { look: ' zr-queue--groups zr-queue--schools', heads: ['School', 'Wat', 'Ligt er', 'Uiterlijk'] };

function rowView(section: string, row: InboxRow, today: string): Row {
  const base = {
    href: `/aanmeldingen/${row.referralId}`,
    who: row.childName ?? `Aanmelding ${row.reference}`,
    marks: marksOf(row),
    subject: row.referralId,
  };
  return DONE.includes(section)
    ? { ...base, ...doneView(section, row, today) }
    : { ...base, ...waitingView(section, row, today) };
}

function doneView(section: string, row: InboxRow, today: string) {
  const sight = section === 'terug' ? ` · ${sightOf(row, today)}` : '';
  const ended = row.schoolEnded ? ` · ${SCHOOL_ENDED}` : '';
  return {
    what: `${row.schoolName}${sight}${ended}`,
    ...(row.onDay && { since: shortDay(row.onDay, today) }),
  };
}

function waitingView(section: string, row: InboxRow, today: string) {
  const { until, schoolName, task } = row;
  const beside = [...movedOf(row), ...namingDay(row, today)].join(' ');
  return {
    group: schoolName,
    what: task ? taskInWords(task) : row.schoolEnded ? SCHOOL_ENDED : 'het delen is gestopt',
    ...(beside && { beside }),
    ...(section === 'lopend' ? { whom: { role: whomOf(row) } } : { age: ageOf(row, today) }),
    // What has no last day is never late, and stands where the order puts it: last.
    band: until ? bandOf(until, today) : ('later' as const),
    ...(until && { until: nearDay(until, today), overdue: until < today }),
  };
}

/** What one wants to know before anything else. */
const marksOf = ({ isSoon, languages }: InboxRow): string[] => [
  ...(isSoon ? ['liever snel'] : []),
  ...(languages ? [`tolk: ${languages}`] : []),
];

/** Once there is a casemanager, whose task it is. */
const whomOf = ({ nextRole, casemanagerName }: InboxRow) =>
  nextRole === 'intern_begeleider' ? 'De school' : (casemanagerName ?? 'Nog niemand');

const movedOf = ({ movedToName, schoolName }: InboxRow) =>
  movedToName ? [`Het kind woont nu in de gemeente ${movedToName}. ${afterMove(schoolName)}`] : [];

const namingDay = ({ namingUntil }: InboxRow, today: string) =>
  namingUntil ? [`Casemanager uiterlijk ${nearDay(namingUntil, today)}.`] : [];

/** How long it lies there, in days that the team works. */
export function ageOf({ since }: Pick<InboxRow, 'since'>, today: string): string {
  if (since >= today) return 'vandaag';
  const days = workingDaysBetween(since, today, DEFAULT_CALENDAR);
  return days ? counted(days, 'werkdag') : 'sinds kort';
}

const SCHOOL_ENDED = 'de school heeft het traject afgesloten';

/** For thirty days the team may read what it gave advice about; then only the fact is left. */
const sightOf = ({ childName, readableUntil }: InboxRow, today: string) =>
  childName && readableUntil ? `te lezen tot ${shortDay(dayIn(readableUntil), today)}` : 'niet meer te lezen';
