// What is a list of "Mijn werk", and how much of it is shown?

import type { Looked } from '../access/look-log.ts';
import { bandsOf, type Band, type ShownBand } from './bands.ts';
import { keyAfter } from './row-keys.ts';
import type { Row } from './rules.ts';

export type Section = {
  id: string;
  title: string;
  rows: Row[];
  note?: string;
  folded?: boolean;
  none?: string;
  moreHref?: string;
  /** Does not fill the page: what it says when nothing else waits, stands above it. */
  beside?: boolean;
  /** Where the rows stand by how urgent they are: how many there are of all. */
  many?: number;
  bands?: ShownBand[];
  /** Which columns the rows have, and what stands over them. */
  look?: string;
  heads?: string[];
};
export type Empty = { title: string; text: string; href?: string; linkText?: string };

/** A list as it was found: with where each next page would begin, and what was counted. */
export type Unshortened = Omit<Section, 'many' | 'bands'> & {
  keys?: string[];
  /** How many of those that were found stand in another list. */
  elsewhere?: number;
  byUrgency?: { many?: Partial<Record<Band, number>>; isOfOthers: boolean };
};

/** What a role has, before it is cut to a page. */
export type Lists = {
  lead?: string;
  sections: Unshortened[];
  empty: Empty;
  looked: (subjects: string[]) => Looked;
  /** What the log calls a look that shows no child. */
  nobody?: Looked;
};

/** How many rows of a list are shown, and where the rest is: behind one link for the page, or after its last row. */
export type Shown = { most: number; rest: 'everything' | 'onward' };
export const FIRST_LOOK: Shown = { most: 25, rest: 'everything' };
export const EVERYTHING_SHOWN: Shown = { most: 100, rest: 'onward' };

/** The rows of one list with where each next page would begin. */
export const keyed = <T extends Parameters<typeof keyAfter>[0]>(rows: T[], row: (one: T) => Row) => ({
  rows: rows.map(row),
  keys: rows.map(keyAfter),
});

/** As many rows as a page has, and the way to the rest; in bands where they are by urgency. */
export function shownOf(
  { keys = [], byUrgency, elsewhere = 0, ...section }: Unshortened,
  shown: Shown,
  today: string,
): Section {
  const moreHref = restOf({ ...section, elsewhere }, keys, shown);
  const rows = moreHref ? section.rows.slice(0, shown.most) : section.rows;
  const { many } = byUrgency ?? {};
  return {
    ...section,
    rows,
    ...(moreHref && { moreHref }),
    ...(byUrgency && rows.length && { bands: bandsOf({ title: section.title, rows, ...byUrgency }, today) }),
    ...(many && { many: Object.values(many).reduce((sum, one) => sum + one, 0) }),
  };
}

function restOf(
  { id, rows, elsewhere = 0 }: Unshortened,
  keys: string[],
  { most, rest }: Shown,
): string | undefined {
  if (rows.length + elsewhere <= most) return undefined;
  const key = keys[Math.min(most, rows.length) - 1];
  return rest === 'everything' ? '/werk/alles' : key && `/werk/alles/${id}/${key}`;
}
