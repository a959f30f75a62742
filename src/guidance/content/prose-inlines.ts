// What does one paragraph of Markdown become? Words, stress and links; the rest stays the text it is.

import type { Link, PhrasingContent, RootContent } from 'mdast';

import { hrefOf } from './text-links.ts';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'em'; inside: Inline[] }
  | { kind: 'link'; href: string; inside: Inline[] };

export type NotTaken = 'html' | 'image' | 'code' | 'rule' | 'link' | 'heading' | 'deep';

/** Of lists, quotes and stress in each other; nobody needs more. */
export const DEEPEST = 6;

/** @param notTaken is added to by what is read as text */
export const inlinesOf = (nodes: readonly PhrasingContent[], notTaken: Set<NotTaken>, depth = 0): Inline[] =>
  nodes.flatMap((node) => inlineOf(node, notTaken, depth));

function inlineOf(node: PhrasingContent, notTaken: Set<NotTaken>, depth: number): Inline[] {
  if (depth > DEEPEST) return textWith(textOf(node), 'deep', notTaken);
  if (node.type === 'text') return [textNode(node.value)];
  if (node.type === 'break') return [{ kind: 'break' }];
  if (node.type === 'strong' || node.type === 'emphasis') {
    const inside = inlinesOf(node.children, notTaken, depth + 1);
    return [{ kind: node.type === 'strong' ? 'strong' : 'em', inside }];
  }
  if (node.type === 'link') return linkOf(node, notTaken, depth);
  if (node.type === 'image') return textWith(node.alt ?? '', 'image', notTaken);
  if (node.type === 'html') return textWith(node.value, 'html', notTaken);
  if (node.type === 'inlineCode') return textWith(node.value, 'code', notTaken);
  return textWith(textOf(node), 'deep', notTaken);
}

function linkOf({ url, children }: Link, notTaken: Set<NotTaken>, depth: number): Inline[] {
  const inside = inlinesOf(children, notTaken, depth + 1);
  const href = hrefOf(url);
  if (href === undefined) {
    notTaken.add('link');
    return inside;
  }
  return [{ kind: 'link', href, inside: hasText(inside) ? inside : [textNode(href)] }];
}

const textNode = (text: string): Inline => ({ kind: 'text', text });

export function textWith(text: string, why: NotTaken, notTaken: Set<NotTaken>): Inline[] {
  notTaken.add(why);
  return text ? [textNode(text)] : [];
}

export const hasText = (inside: readonly Inline[]): boolean =>
  inside.some((one) =>
    one.kind === 'text' ? one.text.trim() !== '' : 'inside' in one && hasText(one.inside),
  );

export const plain = (inside: readonly Inline[]): string =>
  inside
    .map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? ' ' : plain(one.inside)))
    .join('');

/** All text below a node, without going down call by call: it may be very deep. */
export function textOf(node: RootContent): string {
  const toDo: RootContent[] = [node];
  const texts: string[] = [];
  for (let next = toDo.pop(); next; next = toDo.pop()) {
    if ('value' in next) texts.push(next.value);
    else if ('children' in next) toDo.push(...[...next.children].reverse());
  }
  return texts.join(' ');
}
