// How does a folder become a PDF? With typst: A4, tagged for screen readers (PDF/UA-1), the text given as data.

import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { PROJECT_ROOT } from '../../config.ts';
import { VIEWS } from '../../web/views.ts';
import type { Folder } from './folder-content.ts';

const SHEET = path.join(VIEWS, 'guidance/folder');
/** The weights that the sheet uses. Where they are not there, the sheet takes a font that typst has of its own. */
const FONTS = ['400Regular', '600SemiBold'].map((weight) =>
  path.join(PROJECT_ROOT, 'node_modules/@expo-google-fonts/source-sans-3', weight),
);
const MOST_KEPT = 50;
/** What typst remembers of earlier sheets goes when it was not needed for this many. */
const SHEETS_REMEMBERED = 10;

const kept = new Map<string, Buffer>();

/** The same text gives the same bytes; it is set once. */
export async function printFolder(folder: Folder): Promise<Buffer> {
  const data = JSON.stringify(folder);
  const before = kept.get(data);
  if (before) return before;
  const compiler = await (setter ??= startSetter());
  const pdf = set(compiler, data);
  compiler.evictCache(SHEETS_REMEMBERED);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(data, pdf);
  return pdf;
}

let setter: Promise<NodeCompiler> | undefined;

/** Half a second and some memory, so only when somebody asks for a folder. */
async function startSetter(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler');
  return typst.NodeCompiler.create({ workspace: SHEET, fontArgs: [{ fontPaths: FONTS }] });
}

function set(compiler: NodeCompiler, data: string): Buffer {
  const sheet = { mainFilePath: path.join(SHEET, 'folder.typ'), inputs: { data } };
  try {
    return compiler.pdf(sheet, { pdfStandard: 'ua-1' });
  } catch {
    // A name in a script that no font here has cannot be read aloud; a sheet with an empty place is better than none.
    return compiler.pdf(sheet);
  }
}
