// Where may a link in a text lead? To the web, a mailbox, a telephone or a page of our own; never to a script or a hidden place.

import type { Inline } from './prose-inlines.ts';

const ELSEWHERE = /^(https?:\/\/|mailto:|tel:)/i;
const OURS = /^\/(?!\/)/;
/** What browsers leave out or turn round while they read an address, so that it leads where it does not seem to. */
const DECEIVING = /[\s\\\p{C}]/u;

/** The address as it may stand in href, or undefined. */
export function hrefOf(url: string): string | undefined {
  if (DECEIVING.test(url)) return undefined;
  if (OURS.test(url)) return url;
  if (!ELSEWHERE.test(url) || !URL.canParse(url)) return undefined;
  const { username, password } = new URL(url);
  return username || password ? undefined : url;
}

/** A telephone number does not break in two at the end of a line. */
export function onOneLine(href: string, inside: Inline[]): Inline[] {
  if (!/^tel:/i.test(href)) return inside;
  return inside.map((one) =>
    one.kind === 'text'
      ? { ...one, text: one.text.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0') }
      : one,
  );
}
