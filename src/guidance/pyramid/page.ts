// How do the levels of help stand on their pages? All of them as a picture, one with the ways up and back.

import type { OpenBlock } from '../content/queries.ts';
import { firstSentences } from '../content/prose.ts';
import { cornersOf } from './rules.ts';

/** The levels in their picture, from the base up; `here` is the one whose page this is. */
export const pictureOf = (levels: readonly OpenBlock[], here?: string) =>
  levels.map(({ key, title, body }, row) => ({
    number: row + 1,
    title,
    href: `/piramide/${key}`,
    corners: cornersOf(row, levels.length),
    isHere: key === here,
    ...(here === undefined && { summary: firstSentences(body) }),
  }));

/** The levels above and below, for who goes up or back. */
export function waysFrom(levels: readonly OpenBlock[], here: string) {
  const row = levels.findIndex(({ key }) => key === here);
  const way = (to: number) => {
    const level = levels[to];
    return level && { href: `/piramide/${level.key}`, number: to + 1, title: level.title };
  };
  return { number: row + 1, up: way(row + 1), back: way(row - 1) };
}
