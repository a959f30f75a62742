// Has the font every sign that a page says? What it lacks is shown as an empty box, or in another font.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FONTS = path.join(ROOT, 'public/fonts');
/** Of the known tags of a WOFF2, by number: only the first is asked for. */
const CMAP = 0;
const TRANSFORMED = [10, 11];

/** The table of letters in a WOFF2: its tables stand behind each other in one stream, and this one as it is in every font. */
function lettersTable(file: Buffer): Buffer {
  let at = 48;
  const number = () => {
    let value = 0;
    for (let byte = 128; byte & 128; value = value * 128 + (byte & 127)) byte = file.readUInt8(at++);
    return value;
  };
  let start = 0;
  let found = { start: 0, length: 0 };
  for (let left = file.readUInt16BE(12); left > 0; left -= 1) {
    const flags = file.readUInt8(at++);
    const tag = flags & 63;
    if (tag === 63) at += 4;
    const length = number();
    const isTransformed = TRANSFORMED.includes(tag) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const stored = isTransformed ? number() : length;
    if (tag === CMAP) found = { start, length };
    start += stored;
  }
  const all = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return all.subarray(found.start, found.start + found.length);
}

/** The letters of the first subtable in segments (format 4) that it has. */
function lettersIn(cmap: Buffer): Set<string> {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8));
  const table = cmap.subarray(starts.find((start) => cmap.readUInt16BE(start) === 4));
  const segments = table.readUInt16BE(6);
  const letters = new Set<string>();
  for (let i = 0; i < segments; i += 2) {
    const [end, from] = [table.readUInt16BE(14 + i), table.readUInt16BE(16 + segments + i)];
    for (let code = from; code <= end && code < 0xffff; code += 1) letters.add(String.fromCodePoint(code));
  }
  return letters;
}

const filesBelow = (folder: string, ending: string) =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
const read = (name: string) => fs.readFileSync(path.join(ROOT, name), 'utf8');

/** What the code says: its texts, not its comments and not the signs that it looks for. */
function textsIn(name: string): string {
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, read(name), ts.ScriptTarget.Latest));
  return texts.join('\n');
}

/** Signs that nobody sees need no letter; a box to tick on paper is a box in any font, and two are only read, in files of others. */
const isSeen = (sign: string) => !/[\p{C}\p{Z}☐‡‰]/u.test(sign);

test('every sign that a view or the code says is in the fonts of the portal', () => {
  const known = new Set(
    fs
      .readdirSync(FONTS)
      .flatMap((name) => [...lettersIn(lettersTable(fs.readFileSync(path.join(FONTS, name))))]),
  );
  const said = [
    ...filesBelow('views', '.ejs').map((name) => [name, read(name)] as const),
    ...[
      ...filesBelow('src', '.ts'),
      ...filesBelow('demo', '.ts'),
      ...filesBelow('public/scripts', '.js'),
    ].map((name) => [name, textsIn(name)] as const),
  ];
  const missing = said.flatMap(([name, text]) =>
    [...new Set(text)].filter((sign) => isSeen(sign) && !known.has(sign)).map((sign) => `${name}: ${sign}`),
  );

  expect(known.size).toBeGreaterThan(200);
  expect(missing).toEqual([]);
});
