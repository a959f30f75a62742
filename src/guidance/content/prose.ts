// What does a text in Markdown become on a page? A small tree of what we take; whatever else stands there stays the text it is.

import { fromMarkdown } from 'mdast-util-from-markdown';
import type { List, RootContent } from 'mdast';

import {
  DEEPEST,
  hasText,
  inlinesOf,
  plain,
  textOf,
  textWith,
  type Inline,
  type NotTaken,
} from './prose-inlines.ts';

export type Block =
  /** `depth` is 0 for the highest heading of the text, and never skips one. */
  | { kind: 'heading'; depth: number; inside: Inline[] }
  /** A line is a paragraph of a list whose items stand close together. */
  | { kind: 'paragraph' | 'line'; inside: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; inside: Block[] };
export type Prose = readonly Block[];
export type Reading = { readonly prose: Prose; readonly notTaken: readonly NotTaken[] };

/** Marks in one paragraph, of which nobody needs more. With thousands of them, or of markers before a line, parsing takes seconds. */
const MOST_MARKS = 400;
const MARKS = /[*_[\]<`]/g;
const MARKER = String.raw`[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))`;
const TOO_DEEP = new RegExp(`^((?:${MARKER}){${String(DEEPEST)}}[ \\t]*)(?=${MARKER})`, 'gm');
const OPTIONS = { extensions: [{ disable: { null: ['definition'] } }] };

const READINGS_KEPT = 300;
const readings = new Map<string, Reading>();

/** The same text is read once: public pages show it all day long. */
export function readProse(markdown: string): Reading {
  let reading = readings.get(markdown);
  if (!reading) {
    reading = readAnew(markdown);
    if (readings.size >= READINGS_KEPT) readings.clear();
    readings.set(markdown, reading);
  }
  return reading;
}

/** The first paragraph as plain text: what a list of texts says about each. Empty when there is none. */
export function firstSentences(markdown: string): string {
  const first = readProse(markdown).prose.find(({ kind }) => kind === 'paragraph');
  return first?.kind === 'paragraph' ? plain(first.inside) : '';
}

function readAnew(markdown: string): Reading {
  const notTaken = new Set<NotTaken>();
  const readable = withoutTooMany(markdown);
  if (readable !== markdown) notTaken.add('deep');
  const prose = withHeadings(fromMarkdown(readable, OPTIONS).children, notTaken);
  return { prose, notTaken: [...notTaken] };
}

/** What no text needs is escaped, so that it is read as text at once. */
const withoutTooMany = (markdown: string): string =>
  markdown
    .replace(TOO_DEEP, '$1\\')
    .split('\n\n')
    .map((part) => ((part.match(MARKS)?.length ?? 0) > MOST_MARKS ? part.replace(MARKS, '\\$&') : part))
    .join('\n\n');

/** Headings stand at the top only, each one level below the last higher one. */
function withHeadings(nodes: readonly RootContent[], notTaken: Set<NotTaken>): Block[] {
  const above: number[] = [];
  return nodes.flatMap((node): Block[] => {
    if (node.type !== 'heading') return blockOf(node, notTaken, 0, false);
    const inside = inlinesOf(node.children, notTaken);
    if (!hasText(inside)) return [];
    while ((above.at(-1) ?? 0) >= node.depth) above.pop();
    above.push(node.depth);
    return [{ kind: 'heading', depth: above.length - 1, inside }];
  });
}

function blockOf(node: RootContent, notTaken: Set<NotTaken>, depth: number, close: boolean): Block[] {
  if (depth > DEEPEST) return asText(textOf(node), 'deep', notTaken);
  if (node.type === 'paragraph')
    return filled(close ? 'line' : 'paragraph', inlinesOf(node.children, notTaken));
  if (node.type === 'list') return [listOf(node, notTaken, depth)];
  if (node.type === 'blockquote') {
    const inside = node.children.flatMap((child) => blockOf(child, notTaken, depth + 1, false));
    return inside.length ? [{ kind: 'quote', inside }] : [];
  }
  if (node.type === 'heading') {
    notTaken.add('heading');
    return filled('paragraph', [{ kind: 'strong', inside: inlinesOf(node.children, notTaken) }]);
  }
  if (node.type === 'thematicBreak') {
    notTaken.add('rule');
    return [];
  }
  if (node.type === 'html' || node.type === 'code') return asText(node.value, node.type, notTaken);
  return asText(textOf(node), 'deep', notTaken);
}

function listOf({ children, ordered, start, spread }: List, notTaken: Set<NotTaken>, depth: number): Block {
  const items = children.map((item) =>
    item.children.flatMap((child) => blockOf(child, notTaken, depth + 1, !spread && !item.spread)),
  );
  return { kind: 'list', ordered: ordered === true, start: start ?? 1, items };
}

const asText = (text: string, why: NotTaken, notTaken: Set<NotTaken>): Block[] =>
  filled('paragraph', textWith(text, why, notTaken));

const filled = (kind: 'paragraph' | 'line', inside: Inline[]): Block[] =>
  hasText(inside) ? [{ kind, inside }] : [];
