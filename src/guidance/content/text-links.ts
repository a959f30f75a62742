// Where may a link in a text lead? To the web, a mailbox, a telephone or a page of our own; never to a script or a hidden place.

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
