// What does a PDF say about itself? Its objects, with what was packed in them unpacked.

import { inflateSync } from 'node:zlib';

/** Everything in it as text: how many pages it has, its language, its tags and its metadata can be found in it. */
export function unpackPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const unpacked = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) => {
    try {
      return inflateSync(pdf.subarray(index + start.length)).toString('latin1');
    } catch {
      return ''; // a stream that was not packed stands in the raw text
    }
  });
  return [raw, ...unpacked].join('\n');
}

/** @throws Error when it does not say */
export function pagesOf(pdf: Buffer): number {
  const counted = /\/Type\s*\/Pages\b[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type\s*\/Pages\b/.exec(
    unpackPdf(pdf),
  );
  if (!counted) throw new Error('This PDF does not say how many pages it has.');
  return Number(counted[1] ?? counted[2]);
}

/** What somebody reads on it, in the order in which it was written: each glyph as its font says what it means. */
export function textOfPdf(pdf: Buffer): string {
  const all = unpackPdf(pdf);
  const meanings = meaningsOfFonts(all);
  let font = new Map<string, string>();
  const shown = all.matchAll(/\/(f\d+) [\d.]+ Tf|\[(\([\s\S]*?)\] TJ/g);
  return [...shown]
    .flatMap(([, name, glyphs]) => {
      if (name) font = meanings.get(name) ?? new Map();
      return glyphs === undefined
        ? []
        : [
            glyphsOf(glyphs)
              .map((glyph) => font.get(glyph) ?? '')
              .join(''),
          ];
    })
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** By the name under which the pages use a font: what each of its glyphs stands for. */
function meaningsOfFonts(all: string): Map<string, Map<string, string>> {
  const maps = [...all.matchAll(/beginbfchar([\s\S]*?)endbfchar[\s\S]*?endcmap/g)].map(
    ([, pairs = '']) =>
      new Map(
        [...pairs.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)].map(([, glyph = '', text = '']) => [
          glyph,
          Buffer.from(text, 'hex').swap16().toString('utf16le'),
        ]),
      ),
  );
  // Each font is an object of its own that names its map; both stand in the order in which the fonts were used.
  const fonts = [...all.matchAll(/\/Subtype \/Type0/g)];
  const names = [...new Set([...all.matchAll(/\/(f\d+) \d+ 0 R/g)].map(([, name = '']) => name))];
  if (fonts.length !== maps.length) throw new Error('A font on this PDF does not say what it writes.');
  return new Map(names.map((name, i) => [name, maps[i] ?? new Map<string, string>()]));
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The codes of two bytes in the strings of a TJ, as four hexadecimal digits each. A string may hold brackets of its own, in pairs. */
function glyphsOf(strings: string): string[] {
  let depth = 0;
  const bytes = [...strings.matchAll(/\\([0-7]{1,3}|[\s\S])|[\s\S]/g)].map(([sign, code]) => {
    if (code !== undefined)
      return /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (ESCAPED[code] ?? code);
    if (sign === ')') depth -= 1;
    const isWritten = depth > 0;
    if (sign === '(') depth += 1;
    return isWritten ? sign : '';
  });
  const hex = Buffer.from(bytes.join(''), 'latin1').toString('hex').toUpperCase();
  return hex.match(/.{4}/g) ?? [];
}
