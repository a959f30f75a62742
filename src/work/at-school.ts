// "Mijn werk" of a teacher and an intern begeleider: by how urgent it is, one row for a child, all groups or one.

import { bareGroup } from '../pupils/names.ts';
import type { Band } from './bands.ts';
import type { Count, SchoolList, SchoolRow } from './school-queries.ts';
import { schoolRow } from './school-rules.ts';
import { keyed, type Lists } from './sections.ts';

type AtSchool = 'teacher' | 'intern_begeleider';

/** @param groupId the group that was chosen; undefined: all */
export function atSchool(role: AtSchool, found: SchoolRow[], today: string, groupId?: string): Lists {
  const counts = countsIn(found);
  const of = (list: SchoolList) =>
    keyed(
      found.filter((row) => row.list === list),
      (row) => schoolRow(row, role, today),
    );
  const byUrgency = (list: Count['list']) => ({
    isOfOthers: list === 'van-anderen',
    ...(counts && { many: manyIn(counts, list, groupId) }),
  });
  const hasGroups = role === 'intern_begeleider';
  const look = hasGroups ? ' zr-queue--groups' : '';
  const group = hasGroups ? ['Groep'] : [];
  return {
    sections: [
      {
        id: 'voor-u',
        title: 'Wacht op u',
        ...of('voor-u'),
        byUrgency: byUrgency('voor-u'),
        look,
        heads: [...group, 'Wat', 'Sinds', 'Uiterlijk'],
        none: 'Er wacht nu niets op u.',
      },
      {
        id: 'van-anderen',
        title: 'Hier wacht u op',
        ...of('van-anderen'),
        byUrgency: byUrgency('van-anderen'),
        look: `${look} zr-queue--whom`,
        heads: [...group, 'Wie is aan zet', 'Wat', 'Uiterlijk'],
      },
      { id: 'geeindigd', title: 'Pas geëindigd', ...of('geeindigd'), folded: true },
    ],
    empty: groupId ? NOTHING_IN_GROUP : nothingYet(role),
    looked: (pupils) => ({ pupils }),
  };
}

/** With the first row of everything; undefined where a list is read on. */
const countsIn = (found: readonly SchoolRow[]) => found.find(({ counts }) => counts)?.counts ?? undefined;

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
export function groupLinks(found: readonly SchoolRow[] | undefined, groupId?: string): GroupLink[] {
  const counts = countsIn(found ?? []) ?? [];
  const groups = new Map<string, GroupLink>();
  for (const { groupId: id, groupName, children } of counts) {
    if (!id) continue;
    const many = (groups.get(id)?.many ?? 0) + children;
    const name = bareGroup(groupName ?? '');
    groups.set(id, {
      href: `/werk/groep/${id}`,
      name,
      isNumber: /^\d[\d/]*$/.test(name),
      many,
      isHere: id === groupId,
    });
  }
  if (groups.size < 2) return [];
  const all = counts.reduce((sum, { children }) => sum + children, 0);
  const named = [...groups.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }));
  return [{ href: '/werk', name: 'Alle groepen', isNumber: false, many: all, isHere: !groupId }, ...named];
}

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
