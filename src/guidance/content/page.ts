// How do the texts of a page stand there? Each with its title, what it says, and when somebody last looked whether it is right.

import { birthDay } from '../../forms/dates.ts';
import { readProse, type Prose } from './prose.ts';
import { UNFILLED } from './kept-pages.ts';
import type { OpenBlock } from './queries.ts';

export type ShownBlock = {
  /** Also the anchor: /organisaties#rigg. */
  id: string;
  title: string;
  prose: Prose;
  /** A sentence; without it nobody looked yet. */
  checkedOn?: string;
};

/** For views/guidance/content/block, or a view of one's own with components/prose. */
export const showBlocks = (blocks: readonly OpenBlock[], today: string): ShownBlock[] =>
  blocks
    .map(({ key, title, body, checkedOn }) => ({
      id: key,
      title,
      prose: readProse(withoutUnfilled(body)).prose,
      ...(checkedOn && { checkedOn: checkedSentence(checkedOn, today) }),
    }))
    .filter(({ prose }) => prose.length);

/** What is "nog niet ingevuld" is a list for administrators; a reader gets what is there. */
export const withoutUnfilled = (markdown: string): string =>
  markdown.split('\n').flatMap(filledPart).join('\n');

/** Of a point in a list nothing, when nothing of it is left. */
function filledPart(line: string): string[] {
  if (!UNFILLED.test(line)) return [line];
  const [, point = '', text = ''] = /^(\s*(?:[-*+]|\d+[.)])\s)?(.*)$/.exec(line) ?? [];
  // A sentence ends at a dot before a space; an address in brackets has none.
  const left = text
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => !UNFILLED.test(sentence))
    .join(' ');
  return point && !left ? [] : [point + left];
}

/** What was looked at more than a year ago says so. */
export function checkedSentence(day: string, today: string): string {
  const looked = `Laatst nagekeken op ${birthDay(day)}.`;
  return isOverAYear(day, today) ? `${looked} Dat is meer dan een jaar geleden.` : looked;
}

export const isOverAYear = (day: string, today: string): boolean =>
  `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}` < today;
