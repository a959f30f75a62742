// What does a cell mean? Codes, postcodes and web addresses as the list holds them; undefined when it cannot be read.

export function brinOf(text: string): string | undefined {
  const brin = text.toUpperCase();
  return /^\d{2}[A-Z]{2}$/.test(brin) ? brin : undefined;
}

/** '03' from '03', from '3' of a file that lost its zeros, and from '16SW03'; 'other' when that is a branch of another school. */
export function branchOf(text: string, brin: string): string | undefined {
  const branch = text.toUpperCase();
  if (/^\d{1,2}$/.test(branch)) return branch.padStart(2, '0');
  if (!/^\d{2}[A-Z]{2}\d{2}$/.test(branch)) return undefined;
  return branch.startsWith(brin) ? branch.slice(-2) : 'other';
}

/** The four digits of CBS, also where the file lost the zeros in front. */
export const municipalityNumberOf = (text: string): string | undefined =>
  /^\d{1,4}$/.test(text) ? text.padStart(4, '0') : undefined;

/** "9351 AB". */
export function postcodeOf(text: string): string | undefined {
  const [, digits, letters] = /^([1-9]\d{3}) ?([A-Z]{2})$/.exec(text.toUpperCase()) ?? [];
  return digits && letters ? `${digits} ${letters}` : undefined;
}

export const boardNumberOf = (text: string): string | undefined =>
  /^\d{1,6}$/.test(text) ? text : undefined;

const LONGEST_ADDRESS = 300;

/** An address of the web alone: no login in it, no other kind of link. Without https in front DUO means the same. */
export function websiteOf(text: string): string | undefined {
  const typed = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/[\s\\<>"@]/.test(typed) || !URL.canParse(typed)) return undefined;
  const { protocol, hostname, port, href, pathname, search, hash } = new URL(typed);
  if (!/^https?:$/.test(protocol) || port || !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(hostname))
    return undefined;
  const address = pathname === '/' && !search && !hash ? href.slice(0, -1) : href;
  return address.length <= LONGEST_ADDRESS ? address : undefined;
}

const LONGEST_PHONE = 30;
const AS_A_SUM = /^\d+(?:[.,]\d+)?E\+?\d+$/i;

/** As it stands there; with the zero that a spreadsheet left out, and not at all where one made it "5,94E+08". */
export function phoneOf(text: string): string | undefined {
  if (text.length > LONGEST_PHONE || AS_A_SUM.test(text)) return undefined;
  return /^[1-9]\d{8}$/.test(text) ? `0${text}` : text;
}

export const within =
  (most: number) =>
  (text: string): string | undefined =>
    text.length <= most ? text : undefined;
