// How does a row of the inbox read? Who, from which school, what waits, since when, until when.

import { shortDay, dayIn } from '../forms/dates.ts';
import { lowerFirst } from '../forms/sentences.ts';
import { taskInWords } from '../zorgroute/progress/waiting.ts';
import type { InboxRow } from './queries.ts';

type Row = { href: string; who: string; what: string; since?: string; until?: string; overdue?: boolean };
export type SectionView = {
  id: string;
  title: string;
  isAlwaysShown: boolean;
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
const EMPTY = {
  title: 'Er wacht nu niets op het team',
  text: 'Als een school een kind bij uw team aanmeldt, staat dat hier. U ziet dan van welke school het komt en tot wanneer u tijd hebt.',
};

/** The first 25 of at most 26 rows; the 26th says that there are more. */
export function sectionView(name: string, found: InboxRow[], today: string): SectionView {
  const rows = found.slice(0, 25);
  const last = rows.at(-1);
  const title = TITLES[name] ?? '';
  const moreHref = found.length > 25 && last ? `/postvak/${name}/${last.referralId}` : undefined;
  return {
    id: name,
    title,
    isAlwaysShown: name === 'wacht',
    empty: EMPTY,
    list: {
      rows: rows.map((row) => rowView(name, row, today)),
      label: title,
      ...(moreHref !== undefined && { moreHref }),
    },
  };
}

function rowView(section: string, row: InboxRow, today: string): Row {
  const base = {
    href: `/aanmeldingen/${row.referralId}`,
    who: row.childName ?? `Aanmelding ${row.reference}`,
  };
  const ended = row.schoolEnded ? ` · ${SCHOOL_ENDED}` : '';
  if (section === 'gestopt')
    return { ...base, what: `${row.schoolName}${ended}`, ...sinceOf(row.onDay, today) };
  if (section === 'terug') {
    const what = `${row.schoolName} · ${sightOf(row, today)}${ended}`;
    return { ...base, what, ...sinceOf(row.onDay, today) };
  }

  const { namingUntil, since, until } = row;
  const casemanager = namingUntil ? ` · casemanager uiterlijk ${shortDay(namingUntil, today)}` : '';
  const helper = row.nextRole === 'intern_begeleider' ? 'De school' : (row.casemanagerName ?? 'Nog niemand');
  const who = section === 'lopend' ? `${helper}: ` : '';
  const task = row.task ? taskInWords(row.task) : ended ? SCHOOL_ENDED : 'het delen is gestopt';
  return {
    ...base,
    what: `${row.schoolName} · ${who ? who + lowerFirst(task) : task}${casemanager}`,
    since: shortDay(since, today),
    overdue: until !== null && until < today,
    ...(until && { until: shortDay(until, today) }),
  };
}

const SCHOOL_ENDED = 'de school heeft het traject afgesloten';

const sinceOf = (day: string | null, today: string) => (day ? { since: shortDay(day, today) } : {});

/** For thirty days the team may read what it gave advice about; then only the fact is left. */
const sightOf = ({ childName, readableUntil }: InboxRow, today: string) =>
  childName && readableUntil ? `te lezen tot ${shortDay(dayIn(readableUntil), today)}` : 'niet meer te lezen';
