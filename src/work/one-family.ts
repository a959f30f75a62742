// Of a casemanager's work a family is one row: by what comes first, with how much more waits of it. Pure.

import type { Unshortened } from './sections.ts';

/** Of each row, in the same order, whose it is and until when. */
type Whose = { familyId: string | null; until: string | null };
export type ByFamily = { section: Unshortened; of: readonly Whose[] };

type Place = Whose & { list: number };

/**
 * The same lists, where a family that has rows in several keeps those of the list in which its day comes first. Two children of a family are two
 * rows of one list: each has a school of its own.
 */
export function oncePerFamily(lists: readonly ByFamily[]): Unshortened[] {
  const places = lists.flatMap(({ of }, list) => of.map((one) => ({ ...one, list })));
  return lists.map(({ section, of }, list) => {
    const kept = of.map((one) => one.familyId === null || winsOf(one, places) === list);
    const isKept = (_row: unknown, at: number) => kept[at] ?? true;
    const firstOf = (one: Whose) => of.findIndex(({ familyId }) => familyId === one.familyId);
    const { none, ...others } = section;
    // What stands in another list waits all the same.
    const saysNone = kept.length === 0 || kept.some(Boolean);
    return {
      ...others,
      ...(none && saysNone && { none }),
      rows: section.rows
        .map((row, at) => {
          const one = of[at];
          const more = one && firstOf(one) === at ? elsewhereOf(one, list, places) : 0;
          return more ? { ...row, what: `${row.what} · en nog ${String(more)}` } : row;
        })
        .filter(isKept),
      ...(section.keys && { keys: section.keys.filter(isKept) }),
      elsewhere: (section.elsewhere ?? 0) + kept.filter((one) => !one).length,
    };
  });
}

const ofFamily = ({ familyId }: Whose, places: readonly Place[]) =>
  familyId === null ? [] : places.filter((place) => place.familyId === familyId);

const LAST = '9999';

/** The list in which the family has its first day. */
const winsOf = (one: Whose, places: readonly Place[]): number | undefined => {
  const all = ofFamily(one, places);
  return all.toSorted((a, b) => (a.until ?? LAST).localeCompare(b.until ?? LAST) || a.list - b.list)[0]?.list;
};

const elsewhereOf = (one: Whose, list: number, places: readonly Place[]): number =>
  ofFamily(one, places).filter((place) => place.list !== list).length;
