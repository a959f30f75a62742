// "Mijn werk" of a teacher and an intern begeleider: by how urgent it is, one row for a child, all groups or one.

import { groupApart, type NameOfGroup, type Namesake } from '../groups/names-apart.ts';
import { bareGroup } from '../pupils/names.ts';
import type { Band } from './bands.ts';
import type { Count } from './count-queries.ts';
import type { Moved } from './moved-queries.ts';
import { movedFromSchool, movedOnce } from './moved.ts';
import type { SchooldeelAtSchool } from '../zorgroute/support/schooldeel/standing-queries.ts';
import { schooldeelAtSchool } from './schooldeel-rows.ts';
import type { SchoolList, SchoolRow } from './school-queries.ts';
import { schoolRow } from './school-rules.ts';
import { keyed, type Lists } from './sections.ts';

type AtSchool = 'teacher' | 'intern_begeleider';

/** What was found for a school; `groupId`: the group that was chosen, undefined: all. No counts where a list is read on. */
type Found = {
  school?: SchoolRow[] | undefined;
  ended?: SchoolRow[] | undefined;
  counts?: Count[] | undefined;
  namesakes?: Namesake[] | undefined;
  moved?: Moved[] | undefined;
  agreed?: SchooldeelAtSchool[] | undefined;
  groupId?: string | undefined;
};

export function atSchool(role: AtSchool, found: Found, today: string): Lists {
  const rows = [...(found.school ?? []), ...(found.ended ?? [])].map(groupApart(found.namesakes ?? []));
  const of = (list: SchoolList) =>
    keyed(
      rows.filter((row) => row.list === list),
      (row) => schoolRow(row, role, today),
    );
  return {
    sections: [
      ...movedOnce([
        { ...ownSection(role), ...of('voor-u'), byUrgency: urgencyOf('voor-u', found) },
        movedFromSchool(found.moved ?? []),
        { ...othersSection(role), ...of('van-anderen'), byUrgency: urgencyOf('van-anderen', found) },
      ]),
      schooldeelAtSchool(role, found.agreed ?? [], today),
      { id: 'geeindigd', title: 'Pas geëindigd', ...of('geeindigd'), folded: true },
    ],
    empty: found.groupId ? NOTHING_IN_GROUP : nothingYet(role),
    looked: (pupils) => ({ pupils }),
  };
}

/** Only who has several groups reads of which group a child is. */
const columnsOf = (role: AtSchool, heads: string[]) =>
  role === 'intern_begeleider'
    ? { look: ' zr-queue--groups', heads: ['Groep', ...heads] }
    : { look: '', heads };

const ownSection = (role: AtSchool) => ({
  id: 'voor-u',
  title: 'Wacht op u',
  ...columnsOf(role, ['Wat', 'Sinds', 'Uiterlijk']),
  none: 'Er wacht nu niets op u.',
});

function othersSection(role: AtSchool) {
  const { look, heads } = columnsOf(role, ['Wie is aan zet', 'Wat', 'Uiterlijk']);
  return { id: 'van-anderen', title: 'Hier wacht u op', look: `${look} zr-queue--whom`, heads };
}

const urgencyOf = (list: Count['list'], { counts, groupId }: Found) => ({
  isOfOthers: list === 'van-anderen',
  ...(counts?.length && { many: manyIn(counts, list, groupId) }),
});

function manyIn(counts: readonly Count[], list: Count['list'], groupId: string | undefined) {
  const many: Partial<Record<Band, number>> = {};
  for (const count of counts)
    if (count.list === list && (!groupId || count.groupId === groupId))
      many[count.band] = (many[count.band] ?? 0) + count.children;
  return many;
}

/** `isNumber`: for who hears it, the word belongs before it. */
export type GroupLink = { href: string; name: string; isNumber: boolean; many: number; isHere: boolean };

/** The groups of which a child waits, with how many; none where there is nothing to choose. */
export function groupLinks(counts: readonly Count[], nameOf: NameOfGroup, groupId?: string): GroupLink[] {
  const ids = [...new Set(counts.flatMap(({ groupId: id }) => id ?? []))];
  if (ids.length < 2) return [];
  const groups = ids
    .map((id) => ({ ...groupLink(id, counts, nameOf), isHere: id === groupId }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }));
  const all = { href: '/werk', name: 'Alle groepen', isNumber: false, many: sumOf(counts), isHere: !groupId };
  return [all, ...groups];
}

function groupLink(id: string, counts: readonly Count[], nameOf: NameOfGroup) {
  const own = counts.filter(({ groupId }) => groupId === id);
  const name = bareGroup(nameOf({ id, name: own[0]?.groupName ?? '' }));
  return { href: `/werk/groep/${id}`, name, isNumber: /^\d[\d/]*( \(|$)/.test(name), many: sumOf(own) };
}

const sumOf = (counts: readonly Count[]) => counts.reduce((sum, { children }) => sum + children, 0);

const NOTHING_IN_GROUP = {
  title: 'Bij deze groep wacht nu niets.',
  text: 'Er is niets voor u te doen, en u wacht op niemand.',
  href: '/werk',
  linkText: 'Naar alle groepen',
};

const nothingYet = (role: AtSchool) => ({
  title: 'Er wacht nu niets op u.',
  text: 'Hier komt te staan wat u voor een kind moet doen, en op wie u wacht. Dat begint met een signaal. Noteer een signaal: kies eerst het kind.',
  href: '/leerlingen',
  linkText: role === 'teacher' ? 'Kies een kind in uw groep' : 'Kies een kind',
});
