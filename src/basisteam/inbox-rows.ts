// How does a row of the inbox read? Who, from which school, what waits, since when, until when.

import { shortDay, dayIn } from '../forms/dates.ts';
import { counted, lowerFirst } from '../forms/sentences.ts';
import { taskInWords } from '../zorgroute/progress/waiting.ts';
import type { InboxRow } from './queries.ts';

type Row = {
  href: string;
  who: string;
  marks?: string[];
  what: string;
  since?: string;
  until?: string;
  overdue?: boolean;
};
export type SectionView = {
  id: string;
  title: string;
  isAlwaysShown: boolean;
  /** What is done stands behind a fold. */
  fold: string | undefined;
  list: { rows: Row[]; moreHref?: string; label: string };
  empty: { title: string; text: string };
};

const TITLES: Record<string, string> = {
  wacht: 'Wacht op het team',
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

/** The first 25 of at most 26 rows; the 26th says that there are more. */
export const sectionView = (name: string, found: InboxRow[], today: string): SectionView => ({
  id: name,
  title: TITLES[name] ?? '',
  isAlwaysShown: name === 'wacht',
  fold: DONE.includes(name)
    ? `Toon ${counted(found.slice(0, 25).length, 'aanmelding', 'aanmeldingen')}`
    : undefined,
  empty: EMPTY,
  list: {
    rows: found.slice(0, 25).map((row) => rowView(name, row, today)),
    label: TITLES[name] ?? '',
    ...(found.length > 25 && { moreHref: `/postvak/${name}/${found[24]?.referralId ?? ''}` }),
  },
});

function rowView(section: string, row: InboxRow, today: string): Row {
  const base = {
    href: `/aanmeldingen/${row.referralId}`,
    who: row.childName ?? `Aanmelding ${row.reference}`,
    marks: marksOf(row),
  };
  if (section === 'gestopt' || section === 'terug') {
    const sight = section === 'terug' ? ` · ${sightOf(row, today)}` : '';
    const ended = row.schoolEnded ? ` · ${SCHOOL_ENDED}` : '';
    return { ...base, what: `${row.schoolName}${sight}${ended}`, ...sinceOf(row.onDay, today) };
  }
  return {
    ...base,
    what: `${row.schoolName} · ${waitingTask(section, row)}${namingDay(row, today)}`,
    since: shortDay(row.since, today),
    overdue: row.until !== null && row.until < today,
    ...(row.until && { until: shortDay(row.until, today) }),
  };
}

/** What one wants to know before anything else. */
const marksOf = ({ isSoon, languages }: InboxRow): string[] => [
  ...(isSoon ? ['liever snel'] : []),
  ...(languages ? [`tolk: ${languages}`] : []),
];

/** Once there is a casemanager, whose task it is. */
function waitingTask(section: string, { task, nextRole, casemanagerName, schoolEnded }: InboxRow): string {
  const what = task ? taskInWords(task) : schoolEnded ? SCHOOL_ENDED : 'het delen is gestopt';
  if (section !== 'lopend') return what;
  const who = nextRole === 'intern_begeleider' ? 'De school' : (casemanagerName ?? 'Nog niemand');
  return `${who}: ${lowerFirst(what)}`;
}

const namingDay = ({ namingUntil }: InboxRow, today: string) =>
  namingUntil ? ` · casemanager uiterlijk ${shortDay(namingUntil, today)}` : '';

const SCHOOL_ENDED = 'de school heeft het traject afgesloten';

const sinceOf = (day: string | null, today: string) => (day ? { since: shortDay(day, today) } : {});

/** For thirty days the team may read what it gave advice about; then only the fact is left. */
const sightOf = ({ childName, readableUntil }: InboxRow, today: string) =>
  childName && readableUntil ? `te lezen tot ${shortDay(dayIn(readableUntil), today)}` : 'niet meer te lezen';
