// A list of files with their checksums, as `sha256sum` writes it and `sha256sum --check` reads it.

import fs from 'node:fs/promises';

import type { Applied } from './applied.ts';

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** A list that is not there is empty. */
export async function readChecksums(list: string): Promise<Applied[]> {
  const text = await fs.readFile(list, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [, sha256, name] = LINE.exec(line) ?? [];
    return sha256 && name ? [{ name, sha256 }] : [];
  });
}

export async function writeChecksums(list: string, files: readonly Applied[]) {
  await fs.writeFile(list, files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
}
