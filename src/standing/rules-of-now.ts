// By which rules does this process derive? What they say in all is their own text: another release may have others.

import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a traject is derived by; the holidays are in the calendar. */
const FOLDERS = ['zorgroute', 'standing', 'calendar'];
const SOURCE = fileURLToPath(new URL('..', import.meta.url));

/** The same for the same files, terms and holidays among them, whatever process asks. */
export async function rulesOfNow(source = SOURCE): Promise<string> {
  const files = (await Promise.all(FOLDERS.map((folder) => codeIn(path.join(source, folder))))).flat();
  const hash = createHash('sha256');
  for (const file of files) hash.update(await fs.readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function codeIn(folder: string): Promise<string[]> {
  const names = await fs.readdir(folder, { recursive: true });
  return names
    .filter((name) => /\.(ts|js)$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}
