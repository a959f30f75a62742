// What did `npm run break` take away? It lays a file beside its copy of the tree; never there otherwise.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { FullWorld } from './access/full-world.ts';

const BREAK_FILE = fileURLToPath(new URL('../break.json', import.meta.url));

export type KeptWorlds = { url: string; here: FullWorld; there: FullWorld };
export type Broken = {
  /** The whole template: a break is made in a copy of it. */
  template: string;
  /** Takes one guard away. Without it a text below migrations/standing is broken, which is replayed on the template. */
  sql?: string;
  /** In these the break is there already: they stay, because whoever looks leaves nothing behind. */
  worlds?: KeptWorlds;
};

export const readBroken = async (): Promise<Broken | undefined> =>
  existsSync(BREAK_FILE) ? (JSON.parse(await readFile(BREAK_FILE, 'utf8')) as Broken) : undefined;
