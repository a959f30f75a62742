// The printed pages as files: what was committed, and writing it anew.

import fs from 'node:fs/promises';
import path from 'node:path';

import type { Pages } from './pages.ts';

export async function readPages(folder: string): Promise<Pages> {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.md'));
  const texts = await Promise.all(names.map((name) => fs.readFile(path.join(folder, name), 'utf8')));
  return new Map(names.map((name, i) => [name, texts[i] ?? '']));
}

/** Pages of tables that are gone go too. */
export async function writePages(folder: string, pages: Pages) {
  await fs.mkdir(folder, { recursive: true });
  const gone = [...(await readPages(folder)).keys()].filter((name) => !pages.has(name));
  await Promise.all(gone.map((name) => fs.rm(path.join(folder, name))));
  for (const [name, text] of pages) await fs.writeFile(path.join(folder, name), text);
}
