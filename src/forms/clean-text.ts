// What did somebody type, without what nobody sees?

/** Controls, halves of a pair, and signs that show nothing and turn nothing: a search or a second account would trip over them. */
const NEVER =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u180e\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g;
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** A word processor's bullets stand in no other font. */
const BULLETS = /[\ue000-\uf8ff]/g;
/** Joiners and fillers mean something between letters only. A sign that Unicode has no name for yet may well show something. */
const INVISIBLE = /[\p{Z}\p{Cc}\p{Cf}\u034f\u115f\u1160\u2800\u3164\uffa0\ufe00-\ufe0f]/gu;

/** Line ends as one sign, nothing invisible at its ends; '' when there is nothing to see in it. */
export function cleanText(typed: unknown): string {
  const text = lastOf(typed)
    .replace(/\r\n?/g, '\n')
    .replace(NEVER, '')
    .replace(HALF_PAIRS, '')
    .replace(BULLETS, '-')
    .trim();
  return text.replace(INVISIBLE, '') ? text : '';
}

/** A browser sends the same name more than once: the last one counts. */
export const lastOf = (typed: unknown): string => {
  const value: unknown = Array.isArray(typed) ? typed.at(-1) : typed;
  return typeof value === 'string' ? value : '';
};

/** The address that is meant: without invisible signs, capitals, 'mailto:', angle brackets, and signs of a sentence around it. */
export const addressIn = (typed: unknown): string =>
  cleanText(typed)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/^[\s<("']+/, '')
    .replace(/^mailto:\s*/, '')
    .replace(/[\s.,;:>)"']+$/, '');
