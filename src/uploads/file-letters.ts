// Which letters are in the bytes of a file? Unicode and windows-1252 (which holds ISO-8859-1), without what means nothing.

/** The bytes 80 to 9F of windows-1252; a space where it has no letter. Not TextDecoder's: some Node versions get these wrong. */
const WINDOWS_1252_80_TO_9F = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Characters that mean nothing in a file of ours and that XML or PostgreSQL refuse. */
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Signs that change how other signs are shown, or that nobody sees. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Undefined when the bytes are something else. Streaming leaves out a sign cut in two at the very end: such a file is
 * truncated, not wrongly encoded.
 */
export function decodeUnicode(encoding: string, file: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file, { stream: true });
  } catch {
    return undefined;
  }
}

/** Undefined when a byte is no letter of windows-1252. */
export function decodeWindows1252(file: Buffer): string | undefined {
  const text = file.toString('latin1');
  if (/[\x81\x8d\x8f\x90\x9d]/.test(text)) return undefined;
  return text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252_80_TO_9F[sign.charCodeAt(0) - 0x80] ?? '');
}

export const withoutControls = (text: string): string => text.replace(CONTROL_CHARACTERS, '');

/** One line, one kind of space, composed letters, nothing invisible. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Never half a character. */
export const firstCharacters = (text: string, most: number): string =>
  Array.from(text).slice(0, most).join('');
