// How does the comparison stand on the page? In sections that each show their first rows, and have a page of their own for the rest.

import { counted, figure, type Thing } from '../forms/sentences.ts';
import type { Changed, Comparison } from './list-comparison.ts';
import { codeOf, type Fields, type School } from './kept-file.ts';
import type { Count, ListResult, Municipality } from './queries.ts';
import { changeInWords, fieldName, noteInWords, type Names } from './change-words.ts';

const FIRST_ROWS = 25;
const ROWS_A_PAGE = 100;

interface Row {
  name: string;
  what: string;
  lines?: string[];
}
const KINDS = ['nieuw', 'gewijzigd', 'terug', 'weg', 'onduidelijk', 'buiten'] as const;
export type Kind = (typeof KINDS)[number];
export const isKind = (text: string): text is Kind => KINDS.some((kind) => kind === text);

const TITLES: Record<Kind, string> = {
  nieuw: 'Nieuwe scholen',
  gewijzigd: 'Gewijzigde scholen',
  terug: 'Scholen die terug zijn',
  weg: 'Scholen die niet meer in het bestand staan',
  onduidelijk: 'Onduidelijk in het bestand',
  buiten: 'Gemeenten die het portaal niet kent',
};
export const titleOf = (kind: Kind): string => TITLES[kind];

function explained(kind: Kind, { content }: Comparison): string | undefined {
  if (kind === 'terug') return 'Zij ontbraken een tijd in het bestand. Hierna zijn zij weer te vinden.';
  if (kind === 'weg')
    return 'Hierna zijn zij niet meer te vinden. Er wordt niets gewist: staan zij later weer in het bestand, dan zijn zij terug.';
  if (kind !== 'buiten') return undefined;
  const count = content.outside.reduce((sum, one) => sum + one.count, 0);
  return count === 1
    ? 'Deze school wordt niet overgenomen.'
    : `Deze ${counted(count, 'school')} worden niet overgenomen.`;
}

/** The rows of one kind, all of them. */
export function rowsOf(kind: Kind, comparison: Comparison, municipalities: readonly Municipality[]): Row[] {
  const names = new Map(municipalities.map(({ id, name }) => [id, name]));
  const { added, changed, returned, gone, content } = comparison;
  if (kind === 'nieuw') return inOrder(added, names).map((school) => schoolRow(school, names));
  if (kind === 'gewijzigd') return changed.map((one) => changedRow(one, names));
  if (kind === 'terug') return returned.map((one) => changedRow(one, names));
  if (kind === 'weg') return gone.map((school) => schoolRow(school, names));
  if (kind === 'buiten')
    return content.outside.map(({ name, count }) => ({ name, what: counted(count, 'school') }));
  return content.notes.map((note) => ({
    name: `Regel ${figure(note.line)}`,
    what: note.name,
    lines: [noteInWords(note)],
  }));
}

const inDutch = new Intl.Collator('nl').compare;
const inOrder = (list: readonly School[], names: Names): School[] => {
  const keyed = list.map((school) => ({
    school,
    key: `${names.get(school.municipalityId) ?? ''}\n${school.place}\n${school.name}`,
  }));
  return keyed.sort((a, b) => inDutch(a.key, b.key)).map(({ school }) => school);
};

const schoolRow = (school: School, names: Names): Row => ({
  name: school.name,
  what: `${addressOf(school)}, gemeente ${names.get(school.municipalityId) ?? 'onbekend'}, BRIN ${codeOf(school)}`,
});
const changedRow = ({ listed, changes }: Changed, names: Names): Row => ({
  name: listed.name,
  what: `${listed.place}, BRIN ${codeOf(listed)}`,
  lines: changes.map((change) => changeInWords(change, names)),
});
/** "Dorpsstraat 1, 9351 AB Leek". */
const addressOf = ({ street, postcode, place }: Fields): string =>
  [street, [postcode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** `place` is the address of the page. */
export function shownComparison(
  comparison: Comparison,
  municipalities: readonly Municipality[],
  place: string,
) {
  const sections = KINDS.map((kind) => sectionOf(kind, rowsOf(kind, comparison, municipalities), place))
    .filter(({ rows }) => rows.length)
    .map((section) => ({ ...section, explained: explained(section.id, comparison) }));
  const { content, nothingChanges } = comparison;
  return {
    sections,
    anchors: sections.map(({ id, title }) => ({ href: `#${id}`, label: title })),
    silent: content.silent.map(fieldName).join(', '),
    inFile: counted(content.schools.length, 'school'),
    isOne: content.schools.length === 1,
    nothingChanges,
  };
}

/** The first rows of one kind, and the way to the rest. */
const sectionOf = (kind: Kind, rows: readonly Row[], place: string) => ({
  id: kind,
  title: `${TITLES[kind]} (${figure(rows.length)})`,
  rows: rows.slice(0, FIRST_ROWS),
  pager:
    rows.length > FIRST_ROWS
      ? { href: `${place}/${kind}/1`, label: `Toon meer: alle ${figure(rows.length)}` }
      : undefined,
});

/** One page of all the rows of a kind; undefined when there is no such page. */
export function shownPart(rows: readonly Row[], page: number, place: string) {
  const before = (page - 1) * ROWS_A_PAGE;
  const shown = rows.slice(before, before + ROWS_A_PAGE);
  if (!shown.length) return undefined;
  const upTo = before + shown.length;
  return {
    rows: shown,
    lead: `${figure(before + 1)} tot en met ${figure(upTo)} van ${figure(rows.length)}`,
    pager: upTo < rows.length ? { href: `${place}/${String(page + 1)}` } : undefined,
  };
}

/** What stands in the list now. */
export function shownList(counts: readonly Count[]) {
  const total = (what: 'present' | 'gone') => counts.reduce((sum, one) => sum + one[what], 0);
  const [present, gone] = [total('present'), total('gone')];
  return {
    inList: counted(present, 'school'),
    isEmpty: present + gone === 0,
    table: {
      caption: 'Scholen per gemeente',
      columns: [
        { label: 'Gemeente' },
        { label: 'Scholen', numeric: true },
        ...(gone ? [{ label: 'Niet meer bij DUO', numeric: true }] : []),
      ],
      rows: counts.map((one) => [one.name, figure(one.present), ...(gone ? [figure(one.gone)] : [])]),
    },
  };
}

export function shownResult(result: ListResult): string[] {
  const lines: [number, Thing][] = [
    [result.added, 'nieuwe school'],
    [result.changed, 'gewijzigde school'],
    [result.returned, 'school die terug is'],
    [result.gone, 'school niet meer in het bestand'],
    [result.left, 'regel overgeslagen'],
  ];
  return lines.filter(([count]) => count > 0).map(([count, one]) => counted(count, one));
}
