// Can the server's account enter this folder? Root's home is often closed (0700) to everybody else.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import type { Account } from './account.ts';

const SHIELDED_DIR = '/var/lib/zorgroute';
const OTHERS_MAY_ENTER = 0o001;

/** The folder itself, made when absent; for root in a closed folder one below `shieldedDir`, the same every time. */
export function reachableFolder(
  folder: string,
  account: Account,
  shieldedDir = SHIELDED_DIR,
  log: (line: string) => void = () => undefined,
) {
  const wanted = path.resolve(folder);
  makeFolder(wanted);
  if (!account || isReachable(wanted)) return wanted;

  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const instead = path.join(shieldedDir, hash);
  makeFolder(shieldedDir);
  makeFolder(instead);
  log(`${wanted} is closed to the account of the database, so the database is kept in ${instead}.`);
  return instead;
}

/** May every account pass through this folder and all above it? */
export function isReachable(folder: string): boolean {
  if (!(fs.statSync(folder).mode & OTHERS_MAY_ENTER)) return false;
  const parent = path.dirname(folder);
  return parent === folder || isReachable(parent);
}

/** Open to pass through, whatever the umask says; a folder that stood there keeps its mode. */
export function makeFolder(folder: string) {
  if (fs.existsSync(folder)) return;
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
}
