// Which letters are in these bytes? UTF-8, UTF-16 and windows-1252 (which holds ISO-8859-1), as the file itself declares.

import { isUtf8 } from 'node:buffer';

import { decodeUnicode, decodeWindows1252, withoutControls } from '../../uploads/file-letters.ts';
import { Refused } from './file-problems.ts';

const UTF8 = ['utf-8', 'utf8', 'us-ascii', 'ascii'];
const UTF16 = ['utf-16', 'utf-16le', 'utf-16be', 'ucs-2', 'iso-10646-ucs-2'];
const WINDOWS_1252 = ['windows-1252', 'cp1252', 'cp-1252', 'iso-8859-1', 'iso8859-1', 'iso_8859-1', 'latin1'];

/** The file as text, without byte order mark and control characters. Throws Refused. */
export function decodeXml(file: Buffer): string {
  if (file.length === 0) throw new Refused('empty');
  if (!startsLikeXml(file)) throw new Refused('notXml');
  return withoutControls(decodeAs(encodingOf(file), file)).trimStart();
}

/** The first sign is `<`, whatever the encoding. */
function startsLikeXml(file: Buffer): boolean {
  const start = file.subarray(0, 1000).toString('latin1');
  return /^(?:ï»¿|þÿ|ÿþ)?[\s\0]*</.test(start);
}

/** A byte order mark goes before the pattern of the first bytes, and that before what the declaration says. */
function encodingOf(file: Buffer): string {
  const hex = file.subarray(0, 3).toString('hex');
  if (hex.startsWith('efbbbf')) return 'utf-8';
  if (hex.startsWith('fffe') || hex.startsWith('3c00')) return 'utf-16le';
  if (hex.startsWith('feff') || hex.startsWith('003c')) return 'utf-16be';
  return declaredEncoding(file);
}

function declaredEncoding(file: Buffer): string {
  const declaration = file.subarray(0, 300).toString('latin1').split('?>', 1)[0] ?? '';
  const label = /^\s*<\?xml\s.*encoding\s*=\s*["']([\w.:-]+)["']/s.exec(declaration)?.[1]?.toLowerCase();
  if (label === undefined || UTF8.includes(label)) return 'utf-8';
  if (WINDOWS_1252.includes(label)) return 'windows-1252';
  throw new Refused(UTF16.includes(label) ? 'wrongEncoding' : 'unknownEncoding');
}

/** Letters beyond ASCII that happen to be faultless UTF-8 are UTF-8: "Ã–zdemir" is nobody's name. */
function decodeAs(encoding: string, file: Buffer): string {
  const is1252 = encoding === 'windows-1252';
  const isReallyUtf8 = is1252 && /[\x80-\xff]/.test(file.toString('latin1')) && isUtf8(file);
  const text = isReallyUtf8 ? undefined : is1252 ? decodeWindows1252(file) : decodeUnicode(encoding, file);
  if (text === undefined) throw new Refused('wrongEncoding');
  return text;
}
